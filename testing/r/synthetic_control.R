# Rscript testing/r/synthetic_control.R PROGRAM: `bearing analyse synthetic-control` beside least squares by R: the units of a mixture
# that are in it are where lm's normal equations put them, and no other would bring it nearer, which only the nearest does.
# Leaves with 1 where they differ by more than a tolerance.
suppressMessages(library(jsonlite))
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

# The nearest mixture of the columns of x to y, given which have weight: least squares with weights that sum to 1.
held_to <- function(name, x, y, weights, ridge = 0) {
  inside <- which(weights > 0)
  products <- crossprod(x) + ridge * diag(ncol(x))
  k <- length(inside)
  system <- rbind(cbind(products[inside, inside], 1), c(rep(1, k), 0))
  near(paste(name, "weights"), weights[inside], solve(system, c(crossprod(x, y)[inside], 1))[1:k], 1e-6, 1)
  slope <- as.vector(products %*% weights - crossprod(x, y))
  if (any(slope < max(slope[inside]) - 1e-6 * max(abs(products)))) differs(paste(name, "another unit would come nearer"))
}
about <- function(x) sweep(x, 2, colMeans(x))

beside <- function(name, data, from) {
  cat(name, "\n")
  got <- ours("synthetic-control", data, paste("--unit unit --time time --outcome y --treated A1 --from", from))
  wide <- tapply(data$y, list(data$time, data$unit), mean)
  donors <- wide[, got$weights$unit]
  before <- as.numeric(rownames(wide)) < from
  held_to("classic", donors[before, ], wide[before, "A1"], got$weights$weight)
  gap <- wide[, "A1"] - donors %*% got$weights$weight
  near("gaps", got$gaps$gap, as.vector(gap), 1e-9, max(abs(gap)))
  near("gap before", got$pre_rmspe, sqrt(mean(gap[before]^2)), 1e-9)
  near("effect", got$effect, mean(gap[!before]), 1e-9)
  # Synthetic difference in differences: unit weights about their means with a ridge of sqrt(times after) * the steps' variance.
  steps <- apply(donors[before, ], 2, diff)
  ridge <- sqrt(sum(!before)) * var(as.vector(steps)) * sum(before)
  both <- about(cbind(donors, wide[, "A1"])[before, ])
  held_to("difference", both[, -ncol(both)], both[, ncol(both)], got$weights$difference, ridge)
  # Ridge augmentation at the penalty that was chosen.
  means <- rowMeans(donors[before, ])
  x <- donors[before, ] - means
  own <- got$weights$weight
  missed <- wide[before, "A1"] - means - x %*% own
  add <- crossprod(x, solve(tcrossprod(x) + got$augmented$penalty * diag(sum(before)), missed))
  near("augmented", got$weights$augmented, own + as.vector(add), 1e-7, 1)
}

set.seed(4)
for (units in c(12, 40)) {
  factors <- matrix(rnorm(3 * 24), 24)
  loads <- matrix(runif(3 * units, 0, 2), 3)
  y <- factors %*% loads + rnorm(24 * units, 0, 0.5) + 50
  beside(paste(units, "drawn units"), data.frame(unit = rep(paste0("A", seq_len(units)), each = 24), time = rep(2001:2024, units),
                                                 y = as.vector(y)), 2018)
}
school <- read.csv("examples/analysis/phonics_by_school.csv")
school$unit <- ifelse(school$school == "Larkrise", "A1", school$school)
beside("example", data.frame(unit = school$unit, time = school$year, y = school$phonics), 2016)
finish()

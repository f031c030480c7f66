# Rscript testing/r/spc.R PROGRAM: `bearing analyse spc` beside the formulas of each chart written out, on series drawn by seed
# and on the example. Leaves with 1 where they differ by more than a tolerance.
suppressMessages(library(jsonlite))
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

same <- function(chart, data, options, value, centre, lower, upper) {
  cat(chart, "\n")
  got <- ours("spc", data, paste("--chart", chart, options))$points
  if (nrow(got) != length(value)) return(differs(sprintf("%d points, R has %d", nrow(got), length(value))))
  near("values", got$value, value, 1e-10, 1e-6 + abs(value))
  near("centre", got$centre, rep(centre, length(value)), 1e-10)
  near("limits", c(got$lower, got$upper), c(lower, upper), 1e-10, 1e-6 + abs(c(lower, upper)))
  outside <- vapply(got$rules, function(rules) "outside the limits" %in% unlist(rules), TRUE)
  if (chart != "cusum" && any(outside != (value < lower | value > upper))) differs("other points are outside the limits")
}

ranges <- function(x) { r <- abs(diff(x)); mean(r[r < 3.267 * mean(r)]) } # those that are signals left out, once
xmr <- function(data, x) same("xmr", data, "--value x", x, mean(x), rep(mean(x) - 2.66 * ranges(x), length(x)), rep(mean(x) + 2.66 * ranges(x), length(x)))

set.seed(4)
xmr(data.frame(x = read.csv("examples/analysis/attendance_by_week.csv")$attendance), read.csv("examples/analysis/attendance_by_week.csv")$attendance)
x <- c(rnorm(30, 94, 0.6), 90, rnorm(9, 94, 0.6))
xmr(data.frame(x), x)

n <- sample(80:300, 30)
counted <- data.frame(x = rbinom(30, n, 0.08 + 0.04 * runif(30)), n)
with_size <- "--value x --size n"
share <- counted$x / n
p <- sum(counted$x) / sum(n)
error <- sqrt(p * (1 - p) / n)
same("p", counted, with_size, share, p, pmax(0, p - 3 * error), pmin(1, p + 3 * error))
laney <- mean(abs(diff((share - p) / error))) / 1.128
same("pprime", counted, with_size, share, p, pmax(0, p - 3 * error * laney), pmin(1, p + 3 * error * laney))
same("u", counted, with_size, share, p, pmax(0, p - 3 * sqrt(p / n)), p + 3 * sqrt(p / n))
same("c", counted["x"], "--value x", counted$x, mean(counted$x), rep(pmax(0, mean(counted$x) - 3 * sqrt(mean(counted$x))), 30),
     rep(mean(counted$x) + 3 * sqrt(mean(counted$x)), 30))

d2 <- function(n) integrate(function(x) 1 - pnorm(x)^n - pnorm(-x)^n, -Inf, Inf, rel.tol = 1e-12)$value
samples <- data.frame(sample = rep(sprintf("W%02d", 1:25), each = 5), x = rnorm(125, 50, 4))
means <- as.numeric(tapply(samples$x, samples$sample, mean))
sigma <- mean(tapply(samples$x, samples$sample, function(x) diff(range(x)))) / d2(5)
same("xbar", samples, "--value x --sample sample", means, mean(means), rep(mean(means) - 3 * sigma / sqrt(5), 25),
     rep(mean(means) + 3 * sigma / sqrt(5), 25))

sigma <- ranges(x) / 1.128
weighted <- as.numeric(Reduce(function(z, each) 0.2 * each + 0.8 * z, x, mean(x), accumulate = TRUE))[-1]
half <- 3 * sigma * sqrt(0.2 / 1.8 * (1 - 0.8^(2 * seq_along(x))))
same("ewma", data.frame(x), "--value x", weighted, mean(x), mean(x) - half, mean(x) + half)

cat("cusum\n")
sums <- function(signed) Reduce(function(sum, each) max(0, sum + each), signed, 0, accumulate = TRUE)[-1]
got <- ours("spc", data.frame(x), "--value x --chart cusum")$points
high <- sums(x - mean(x) - sigma / 2)
low <- sums(mean(x) - sigma / 2 - x)
near("sums", c(got$high, got$low), c(high, low), 1e-9, 1)
alarms <- vapply(got$rules, length, 1) > 0
if (any(alarms != (high > 5 * sigma | low > 5 * sigma))) differs("other points alarm")
finish()

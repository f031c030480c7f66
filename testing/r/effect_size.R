# Rscript testing/r/effect_size.R PROGRAM: `bearing analyse effect-size` beside metafor's escalc, lm, a one-way analysis of variance
# and lmerTest, on pupils drawn by seed and on the example. Leaves with 1 where they differ by more than a tolerance.
suppressMessages({ library(metafor); library(lmerTest); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

# g with its variance before J, by t or the normal distribution.
same <- function(name, got, d, variance, df, critical = qnorm(0.975), tolerance = 1e-10) {
  cat(name, "\n")
  j <- 1 - 3 / (4 * df - 1)
  near("d", got$d, d, tolerance)
  near("g", got$g, j * d, tolerance)
  near("standard error", got$se, j * sqrt(variance), tolerance)
  near("interval", c(got$lower, got$upper), j * d + c(-1, 1) * critical * j * sqrt(variance), tolerance)
}
pooled <- function(y, arm) sqrt(sum(tapply(y, arm, function(x) sum((x - mean(x))^2))) / (length(y) - 2))

two_groups <- function(name, data) {
  options <- "--outcome after --arm arm --control usual"
  got <- ours("effect-size", data, options)
  arms <- split(data$after, data$arm == "usual")
  n <- lengths(arms)
  theirs <- escalc("SMD", m1i = mean(arms[[1]]), m2i = mean(arms[[2]]), sd1i = sd(arms[[1]]), sd2i = sd(arms[[2]]),
                   n1i = n[1], n2i = n[2])
  cat(name, "beside escalc\n")
  near("g", got$g, as.numeric(theirs$yi), 1e-4, max(abs(theirs$yi), 0.1)) # escalc takes J by the gamma function
  d <- diff(rev(sapply(arms, mean))) / pooled(data$after, data$arm)
  same(name, got, d, sum(1 / n) + d^2 / (2 * sum(n)), sum(n) - 2)
}

adjusted <- function(name, data) {
  got <- ours("effect-size", data, "--outcome after --arm arm --before before --control usual")
  fit <- lm(after ~ I(arm != "usual") + before, data)
  r <- cor(resid(lm(after ~ arm, data)), resid(lm(before ~ arm, data)))
  n <- table(data$arm)
  d <- unname(coef(fit)[2]) / pooled(data$after, data$arm)
  same(name, got, d, sum(1 / n) * (1 - r^2) + d^2 / (2 * sum(n)), sum(n) - 3)
}

paired <- function(name, data) {
  got <- ours("effect-size", data, "--outcome after --before before")
  change <- data$after - data$before
  r <- cor(data$before, data$after)
  d <- mean(change) / (sd(change) / sqrt(2 * (1 - r)))
  same(name, got, d, (1 / nrow(data) + d^2 / (2 * nrow(data))) * 2 * (1 - r), nrow(data) - 1)
  theirs <- escalc("SMCC", m1i = mean(data$after), m2i = mean(data$before), sd1i = sd(data$after), sd2i = sd(data$before),
                   ni = nrow(data), ri = r)
  cat(name, "beside escalc\n") # whose unit is the sd of the changes
  near("g", got$g / sqrt(2 * (1 - r)), as.numeric(theirs$yi), 1e-3)
}

# Hedges 2007: δ_T from the total standard deviation, ρ by analysis of variance within arms.
clustered <- function(name, data) {
  got <- ours("effect-size", data, "--outcome after --arm arm --cluster class --control usual")
  mean_squares <- anova(lm(after ~ arm + class, data))[c("class", "Residuals"), "Mean Sq"]
  sizes <- table(data$class)
  of_arm <- data$arm[match(names(sizes), data$class)]
  n <- tapply(sizes, of_arm, sum)
  squares <- tapply(sizes^2, of_arm, sum)
  all <- sum(n)
  clusters <- length(sizes)
  n0 <- (all - sum(squares / n)) / (clusters - 2)
  rho <- (mean_squares[1] - mean_squares[2]) / (mean_squares[1] + (n0 - 1) * mean_squares[2])
  m <- sum(squares) / all
  near("icc", got$icc, rho, 1e-9)
  left <- all - 2 - 2 * (m - 1) * rho
  means <- tapply(data$after, data$arm == "usual", mean)
  d <- unname(means[1] - means[2]) / pooled(data$after, data$arm) * sqrt(left / (all - 2))
  spread <- (all - 2) * (1 - rho)^2 + m * (all - 2 * m) * rho^2 + 2 * (all - 2 * m) * rho * (1 - rho)
  same(name, got, d, sum(1 / n) * (1 + (m - 1) * rho) + d^2 * spread / (2 * (all - 2) * left), all - 2,
       qt(0.975, clusters - 2), 1e-9)
}

# The arm's coefficient of a random-intercept model, in the whole standard deviation.
adjusted_and_clustered <- function(name, data) {
  got <- ours("effect-size", data, "--outcome after --arm arm --before before --cluster class --control usual")
  fit <- lmer(after ~ before + I(1 * (arm != "usual")) + (1 | class), data,
              control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12)))
  theirs <- coef(summary(fit))[3, ]
  n <- nrow(data)
  sd <- pooled(data$after, data$arm)
  d <- theirs[["Estimate"]] / sd
  same(name, got, d, (theirs[["Std. Error"]] / sd)^2 + d^2 / (2 * (n - 2)), n - 2, qt(0.975, theirs[["df"]]), 1e-4)
}

example <- read.csv("examples/analysis/reading_support.csv")
two_groups("example", example)
adjusted("example, adjusted", example)
paired("example's supported pupils", example[example$arm != "usual", c("before", "after")])
set.seed(6)
for (pupils in c(9, 200)) {
  drawn <- data.frame(arm = sample(rep(c("usual", "new"), c(pupils, 2 * pupils))), before = rnorm(3 * pupils, 100, 15))
  drawn$after <- 30 + 0.7 * drawn$before + 6 * (drawn$arm == "new") + rnorm(3 * pupils, 0, 11)
  two_groups(paste(pupils, "drawn pupils"), drawn)
  adjusted(paste(pupils, "drawn pupils, adjusted"), drawn)
  paired(paste(pupils, "drawn pairs"), drawn[, c("before", "after")])
}
class <- rep(1:14, times = sample(12:30, 14))
classes <- data.frame(class = sprintf("C%02d", class), arm = ifelse(class %% 2, "usual", "new"))
classes$after <- rnorm(14, 0, 5)[class] + rnorm(length(class), 100, 12) + 5 * (classes$arm == "new")
clustered("14 drawn classes", classes)
classes$before <- classes$after + rnorm(length(class), 0, 10)
adjusted_and_clustered("14 drawn classes, adjusted", classes)
finish()

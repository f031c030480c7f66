# Rscript testing/r/funnel.R PROGRAM: `bearing analyse funnel` and `adjust` beside qbinom, qpois, pbinom, ppois, quantile and
# p.adjust, on the examples and on schools drawn by seed. Leaves with 1 where they differ by more than a tolerance.
suppressMessages(library(jsonlite))
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")
z <- qnorm(c(0.975, 0.999))

# The scale of steady variance, its inverse and the standard error on it.
scales <- list(
  proportion = list(on = function(x) asin(sqrt(x)), back = function(x) sin(pmin(pmax(x, 0), pi / 2))^2, se = function(n) 1 / (2 * sqrt(n)),
                    quantile = qbinom, below = function(x, n, p, lower = TRUE) pbinom(x, n, p, lower.tail = lower)),
  rate = list(on = sqrt, back = function(x) pmax(x, 0)^2, se = function(n) 1 / (2 * sqrt(n)),
              quantile = function(p, n, r) qpois(p, n * r), below = function(x, n, r, lower = TRUE) ppois(x, n * r, lower.tail = lower)),
  mean = list(on = identity, back = identity, se = function(n) 1 / sqrt(n)))

judge <- function(name, got, value, size, kind, winsorised = 0.1, widen = TRUE) {
  cat(name, "\n")
  s <- scales[[kind]]
  target <- sum(value * size) / sum(size)
  se <- s$se(size)
  scores <- (s$on(value) - s$on(target)) / se
  ends <- quantile(scores, c(winsorised, 1 - winsorised))
  squares <- sum(pmin(pmax(scores, ends[1]), ends[2])^2)
  w <- 1 / se^2
  tau2 <- if (widen) max(0, (squares - (length(value) - 1)) / (sum(w) - sum(w^2) / sum(w))) else 0
  near("target", got$target, target, 1e-12)
  near("phi", got$phi, squares / length(value), 1e-10)
  near("tau2", got$tau2, tau2, 1e-10, tau2 + 1e-6)
  wide <- sqrt(se^2 + tau2)
  p <- 2 * pnorm(-abs(s$on(value) - s$on(target)) / wide)
  limits <- sapply(z, function(each) c(s$back(pmax(s$on(target) - each * wide, if (kind == "mean") -Inf else 0)), s$back(s$on(target) + each * wide)))
  if (tau2 == 0 && kind != "mean") {
    limits <- sapply(z, function(each) c(s$quantile(pnorm(-each), size, target), s$quantile(pnorm(each), size, target)) / size)
    events <- round(value * size)
    p <- pmin(1, 2 * pmin(s$below(events, size, target), s$below(events - 1, size, target, lower = FALSE)))
  }
  near("95% limits", c(got$groups$lower_95, got$groups$upper_95), limits[, 1], 1e-9, 1e-3 + abs(limits[, 1]))
  near("99.8% limits", c(got$groups$lower_998, got$groups$upper_998), limits[, 2], 1e-9, 1e-3 + abs(limits[, 2]))
  near("p", got$groups$p, p, 1e-8, p + 1e-200)
  near("adjusted p", got$groups$p_adjusted, p.adjust(p, "BH"), 1e-8, p.adjust(p, "BH") + 1e-200)
}

counts <- function(name, data, kind, options = "", ...) {
  got <- ours("funnel", data, paste("--group school --numerator x --denominator n", if (kind == "rate") "--rate", options))
  judge(name, got, data$x / data$n, data$n, kind, ...)
}

set.seed(3)
example <- setNames(read.csv("examples/analysis/persistent_absence.csv"), c("school", "x", "n"))
counts("example", example, "proportion")
schools <- data.frame(school = sprintf("S%03d", 1:150), n = sample(5:1800, 150))
alike <- transform(schools, x = rbinom(150, n, 0.2))
apart <- transform(schools, x = rbinom(150, n, plogis(-1.4 + rnorm(150, 0, 0.4))))
counts("alike", alike, "proportion")
counts("apart", apart, "proportion")
counts("apart, limits of chance", apart, "proportion", "--no-over-dispersion", widen = FALSE)
counts("apart, no score drawn in", apart, "proportion", "--winsorise 0", winsorised = 0)
counts("rates alike", transform(schools, x = rpois(150, 0.05 * n)), "rate")
counts("rates apart", transform(schools, x = rpois(150, 0.05 * n * exp(rnorm(150, 0, 0.5)))), "rate")
means <- data.frame(school = schools$school, v = runif(150, 0.01, 0.2))
means$y <- rnorm(150, 0.1, sqrt(means$v + 0.05))
judge("means", ours("funnel", means, "--group school --value y --variance v"), means$y, 1 / means$v, "mean")

cat("adjust\n")
p <- data.frame(p = c(read.csv("examples/analysis/tests.csv")$p, runif(200), rbeta(40, 0.2, 8), 0.04, 0.04))
got <- ours("adjust", p, "--p p")$tests
near("Benjamini-Hochberg", got$benjamini_hochberg, p.adjust(p$p, "BH"), 1e-12)
near("Holm", got$holm, p.adjust(p$p, "holm"), 1e-12)
finish()

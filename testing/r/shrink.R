# Rscript testing/r/shrink.R PROGRAM: `bearing analyse shrink` beside optim() on the beta-binomial and the negative binomial
# likelihood, and beside metafor's REML and blup(). Leaves with 1 where they differ by more than a tolerance.
suppressMessages({ library(metafor); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

# The likeliest mean and size, from several starts; the mean is `of_mean` of the first.
likeliest <- function(minus_log_likelihood, start) {
  best <- list(value = Inf)
  for (size in c(1, 20, 400)) {
    found <- optim(c(start, log(size)), minus_log_likelihood, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))
    if (found$value < best$value) best <- found
  }
  best$par
}

same <- function(name, got, mean, spread, estimate, lower, upper) {
  cat(name, "\n")
  near("mean", got$mean, mean, 1e-5)
  near("spread", got$spread, spread, 1e-4)
  near("shrunk", got$groups$shrunk, estimate, 1e-4)
  near("interval", c(got$groups$lower, got$groups$upper), c(lower, upper), 1e-4, abs(c(lower, upper)) + spread)
}

proportions <- function(name, d) {
  f <- function(par) { m <- plogis(par[1]); s <- exp(par[2]); -sum(lbeta(m * s + d$x, (1 - m) * s + d$n - d$x) - lbeta(m * s, (1 - m) * s)) }
  par <- likeliest(f, qlogis(sum(d$x) / sum(d$n)))
  m <- plogis(par[1]); s <- exp(par[2])
  a <- m * s + d$x; b <- (1 - m) * s + d$n - d$x
  same(name, ours("shrink", d, "--group school --numerator x --denominator n"), m, sqrt(m * (1 - m) / (s + 1)), a / (a + b),
       qbeta(0.025, a, b), qbeta(0.975, a, b))
}

rates <- function(name, d) {
  f <- function(par) { m <- exp(par[1]); s <- exp(par[2]); -sum(dnbinom(d$x, size = m * s, mu = m * d$n, log = TRUE)) }
  par <- likeliest(f, log(sum(d$x) / sum(d$n)))
  m <- exp(par[1]); s <- exp(par[2])
  shape <- m * s + d$x
  same(name, ours("shrink", d, "--group school --numerator x --denominator n --rate"), m, sqrt(m / s), shape / (s + d$n),
       qgamma(0.025, shape, s + d$n), qgamma(0.975, shape, s + d$n))
}

set.seed(11)
example <- setNames(read.csv("examples/analysis/persistent_absence.csv"), c("school", "x", "n"))
proportions("example", example)
school <- sprintf("S%02d", 1:60)
n <- sample(8:400, 60)
proportions("drawn proportions", data.frame(school, n, x = rbinom(60, n, rbeta(60, 4, 12))))
rates("drawn rates", data.frame(school, n, x = rpois(60, n * rgamma(60, 3, 30))))
values <- data.frame(school, v = runif(60, 0.01, 0.3))
values$y <- rnorm(60, 0.2, sqrt(0.1 + values$v))
fit <- rma(y, v, data = values, method = "REML", control = list(threshold = 1e-12, maxiter = 1000))
theirs <- blup(fit, level = 95)
same("drawn values", ours("shrink", values, "--group school --value y --variance v"), as.numeric(fit$beta), sqrt(fit$tau2),
     theirs$pred, theirs$pi.lb, theirs$pi.ub)
finish()

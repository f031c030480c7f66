# Rscript testing/r/meta.R PROGRAM: `bearing analyse meta` beside metafor on the example and on studies drawn by seed, and the
# prior on τ beside R's integrate(). Leaves with 1 where they differ by more than a tolerance.
suppressMessages({ library(metafor); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")
tight <- list(threshold = 1e-12, maxiter = 1000)

same <- function(name, got, fit, tau2 = fit$tau2, sigma2 = tau2) {
  cat(name, "\n")
  scale <- sd(c(0, fit$yi)) + 1e-3
  near("estimate", got$estimate, as.numeric(fit$beta), 1e-6, scale)
  near("standard error", got$se, fit$se, 1e-6)
  near("interval", c(got$lower, got$upper), c(fit$ci.lb, fit$ci.ub), 1e-6, scale)
  near("variances between", got$sigma2, sigma2, 1e-5, sum(sigma2) + 1e-4)
  near("Q", got$Q, fit$QE, 1e-8)
}

plain <- function(name, studies) {
  for (method in c("reml", "dl", "fixed")) for (interval in c("hk", "z")) {
    got <- ours("meta", studies, sprintf("--estimate g --variance v --method %s --interval %s", method, interval))
    knapp <- interval == "hk" && method != "fixed" # of one true effect there is nothing to adjust
    fit <- rma(g, v, data = studies, method = c(reml = "REML", dl = "DL", fixed = "FE")[method],
               test = if (knapp) "knha" else "z", control = tight)
    same(paste(name, method, interval), got, fit)
    near("I2", got$I2, fit$I2, 1e-5, 1 + fit$I2)
    near("Q's p", got$Q_p, fit$QEp, 1e-7, 1e-6 + fit$QEp)
    if (method == "fixed") { if (!is.null(got$prediction)) differs("a prediction of one true effect") ; next }
    theirs <- predict(fit)
    near("prediction", c(got$prediction$lower, got$prediction$upper), c(theirs$pi.lb, theirs$pi.ub), 1e-6, 1 + abs(theirs$pi.lb))
  }
}

three_levels <- function(name, studies) {
  studies$row <- seq_len(nrow(studies))
  fit <- rma.mv(g, v, random = ~ 1 | area/row, data = studies, test = "t", dfs = "contain",
                control = list(optimizer = "nlminb", rel.tol = 1e-10))
  same(name, ours("meta", studies, "--estimate g --variance v --group area"), fit, sum(fit$sigma2), fit$sigma2)
}

# The posterior of τ with a half-normal prior and a flat one on the mean, and the points of the mean's mixture of normals.
with_prior <- function(name, studies, scale) {
  cat(name, "\n")
  got <- ours("meta", studies, sprintf("--estimate g --variance v --prior-scale %s", scale))$with_prior
  at <- function(tau) { w <- 1 / (studies$v + tau^2); c(sum(w * studies$g) / sum(w), 1 / sum(w)) }
  density <- Vectorize(function(tau) {
    m <- at(tau)
    exp(-tau^2 / (2 * scale^2) + sum(dnorm(studies$g, m[1], sqrt(studies$v + tau^2), log = TRUE)) + log(m[2]) / 2)
  })
  over <- function(f, to = 8 * scale) integrate(f, 0, to, rel.tol = 1e-10, subdivisions = 2000)$value
  whole <- over(density)
  mean_of <- function(f) over(Vectorize(function(tau) density(tau) * f(tau))) / whole
  below <- function(x, beyond) mean_of(function(tau) { m <- at(tau); pnorm(x, m[1], sqrt(m[2] + beyond * tau^2)) })
  point <- function(p, beyond) uniroot(function(x) below(x, beyond) - p, c(-20, 20), tol = 1e-10)$root
  near("estimate", got$estimate, mean_of(function(tau) at(tau)[1]), 1e-6)
  near("interval", c(got$lower, got$upper), c(point(0.025, 0), point(0.975, 0)), 1e-6, 1)
  near("prediction", c(got$prediction$lower, got$prediction$upper), c(point(0.025, 1), point(0.975, 1)), 1e-6, 1)
  near("median of tau", got$tau, uniroot(function(tau) over(density, tau) / whole - 0.5, c(1e-6, 4 * scale), tol = 1e-10)$root, 1e-3)
}

set.seed(7)
drawn <- function(number, tau) {
  v <- runif(number, 0.05, 0.4)^2
  data.frame(g = rnorm(number, 0.2, sqrt(tau^2 + v)), v = v)
}
example <- read.csv("examples/analysis/tutoring_studies.csv")
names(example)[names(example) == "variance"] <- "v"
plain("example", example[, c("g", "v")])
for (number in c(2, 6, 40)) plain(paste(number, "drawn studies"), drawn(number, 0.25))
plain("studies that differ by chance", drawn(12, 0))
areas <- transform(drawn(45, 0.1), area = sprintf("A%d", rep(1:9, length.out = 45)))
areas$g <- areas$g + rnorm(9, 0, 0.3)[rep(1:9, length.out = 45)]
three_levels("three levels", areas[-(1:4), ])
with_prior("example with a prior", example, 0.5)
with_prior("three drawn studies with a wider prior", drawn(3, 0.25), 1)
finish()

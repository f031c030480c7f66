# Rscript testing/r/agreement.R PROGRAM: kappas by the formulas of Fleiss, Cohen and Everitt written out, and severities by the marginal
# likelihood of the rating-scale model on a dense grid of points, beside `bearing analyse agreement` on data drawn by seed.
# Leaves with 1 where they differ by more than a tolerance, or where R found a better likelihood.
suppressMessages({ library(numDeriv); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

# w of two scores; n items in a table of what both gave.
kappa_of <- function(first, second, scores, weights) {
  n <- table(factor(first, scores), factor(second, scores))
  p <- n / sum(n)
  apart <- abs(outer(scores, scores, "-")) / (max(scores) - min(scores))
  w <- switch(weights, none = 1 * (apart == 0), linear = 1 - apart, quadratic = 1 - apart^2)
  chance <- outer(rowSums(p), colSums(p))
  po <- sum(w * p)
  pe <- sum(w * chance)
  worth <- outer(as.vector(w %*% colSums(p)), as.vector(t(w) %*% rowSums(p)), "+")
  k <- (po - pe) / (1 - pe)
  se <- sqrt((sum(p * (w * (1 - pe) - worth * (1 - po))^2) - (po * pe - 2 * pe + po)^2) / sum(n)) / (1 - pe)^2
  se0 <- sqrt((sum(chance * (w - worth)^2) - pe^2) / sum(n)) / (1 - pe)
  list(kappa = k, se = se, ends = tanh(atanh(k) + c(-1, 1) * qnorm(0.975) * se / (1 - k^2)), p = 2 * pnorm(-abs(k / se0)))
}

compare_kappas <- function(data, weights) {
  cat("kappa, weights", weights, "\n")
  got <- ours("agreement", data, paste("--item item --rater rater --score score --no-severity --weights", weights))
  for (i in seq_len(nrow(got$pairs))) {
    pair <- got$pairs[i, ]
    both <- merge(data[data$rater == pair$first, ], data[data$rater == pair$second, ], by = "item")
    want <- kappa_of(both$score.x, both$score.y, sort(unique(data$score)), weights)
    near(paste("pair", i), c(pair$n, pair$kappa, pair$se, pair$lower, pair$upper, pair$p), c(nrow(both), want$kappa, want$se, want$ends, want$p), 1e-9)
  }
  near("mean", got$kappa, mean(got$pairs$kappa), 1e-12)
}

points <- seq(-9, 9, length.out = 241)
heights <- dnorm(points) * (points[2] - points[1])

# -2 log L at (thresholds, all severities but the last, spread); ratings in columns item, rater, k (from 0).
deviance_of <- function(parameters, data, steps, raters) {
  tau <- parameters[1:steps]
  severity <- parameters[steps + seq_len(raters - 1)]
  severity <- c(severity, -sum(severity))
  spread <- parameters[length(parameters)]
  curves <- lapply(severity, function(each) { # of each rater: log P of each score (a row) at each point
    up <- rbind(0, apply(outer(-tau, spread * points - each, "+"), 2, cumsum))
    sweep(up, 2, log(colSums(exp(up))))
  })
  of_rating <- t(mapply(function(rater, k) curves[[rater]][k + 1, ], data$rater, data$k))
  likelihood <- rowsum(of_rating, data$item)
  -2 * sum(log(exp(likelihood) %*% heights))
}

compare_severities <- function(name, data) {
  cat(name, "\n")
  got <- ours("agreement", data, "--item item --rater rater --score score")$severity
  scores <- sort(unique(data$score))
  coded <- data.frame(item = match(data$item, unique(data$item)), rater = match(data$rater, unique(data$rater)),
                      k = match(data$score, scores) - 1)
  steps <- length(scores) - 1
  raters <- max(coded$rater)
  f <- function(parameters) deviance_of(parameters, coded, steps, raters)
  best <- optim(c(seq(-1, 1, length.out = steps), rep(0, raters - 1), 1), f, method = "BFGS", control = list(reltol = 1e-14, maxit = 500))$par
  second <- hessian(f, best)
  best <- best - solve(second, grad(f, best))
  covariance <- solve(second / 2)
  free <- steps + seq_len(raters - 1)
  errors <- sqrt(c(diag(covariance)[free], sum(covariance[free, free])))
  near("severities", got$raters$severity, c(best[free], -sum(best[free])), 1e-5, errors)
  near("standard errors", got$raters$se, errors, 1e-4)
  near("thresholds", got$thresholds$threshold, best[1:steps], 1e-5, sqrt(diag(covariance)[1:steps]))
  near("spread", got$item_sd, abs(best[length(best)]), 1e-5)
  near("-2 log likelihood", got$minus_two_log_likelihood, f(best), 1e-9)
  if (got$minus_two_log_likelihood > f(best) + 1e-6) differs(sprintf("-2 log likelihood is higher than R's %.9f", f(best)))
}

set.seed(31)
drawn <- function(items, severity, thresholds, share) {
  all <- expand.grid(rater = seq_along(severity), item = seq_len(items))
  all <- all[runif(nrow(all)) < share, ]
  measure <- rnorm(items, 0, 1.3)
  all$score <- mapply(function(item, rater) {
    up <- c(0, cumsum(measure[item] - severity[rater] - thresholds))
    sample(seq_along(up), 1, prob = exp(up))
  }, all$item, all$rater)
  all$rater <- paste("rater", all$rater)
  all
}
three <- drawn(60, c(-0.5, 0.1, 0.4), c(-1, 0.2, 1.1), 0.8)
for (weights in c("none", "linear", "quadratic")) compare_kappas(three, weights)
compare_severities("three raters, four scores", three)
compare_severities("five raters, two scores", drawn(50, c(-1, -0.3, 0, 0.4, 0.9), 0.2, 0.6))

finish()

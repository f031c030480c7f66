# Rscript testing/r/change.R PROGRAM: `bearing analyse interrupted-time-series` beside nlme's gls() with corAR1 by REML, Newey and West's
# errors and Satterthwaite's degrees of freedom from their formulas; `regression-to-mean` beside lm(), cor() and the formula of a
# truncated normal. Leaves with 1 where they differ by more than a tolerance.
suppressMessages({ library(nlme); library(numDeriv); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")
tight <- glsControl(msTol = 1e-14, tolerance = 1e-12, opt = "nlminb", msMaxIter = 500)

newey_west <- function(fit) {
  X <- model.matrix(fit); n <- nrow(X); lags <- floor(4 * (n / 100)^(2 / 9))
  scores <- X * residuals(fit)
  meat <- crossprod(scores)
  for (l in seq_len(lags)) {
    with <- crossprod(scores[-seq_len(l), , drop = FALSE], scores[seq_len(n - l), , drop = FALSE])
    meat <- meat + (1 - l / (lags + 1)) * (with + t(with))
  }
  bread <- solve(crossprod(X))
  bread %*% meat %*% bread * n / (n - ncol(X))
}

# 2 v^2 / (g' S g) at the best (rho, sigma2), S twice the inverse of the second derivatives of -2 log likelihood.
satterthwaite <- function(X, y, t, at, contrast) {
  R <- function(rho) rho^abs(outer(t, t, "-"))
  minus <- function(p) {
    V <- exp(p[2]) * R(tanh(p[1])); W <- solve(V); A <- t(X) %*% W %*% X
    e <- y - X %*% solve(A, t(X) %*% W %*% y)
    as.numeric(determinant(V)$modulus + determinant(A)$modulus + t(e) %*% W %*% e)
  }
  v <- function(p) as.numeric(t(contrast) %*% solve(t(X) %*% solve(R(tanh(p[1]))) %*% X) %*% contrast) * exp(p[2])
  S <- 2 * solve(hessian(minus, at)); g <- grad(v, at)
  min(length(y) - ncol(X), 2 * v(at)^2 / as.numeric(t(g) %*% S %*% g))
}

series <- function(name, d, from, season = 0, compared = FALSE) {
  cat(name, "\n")
  names(d)[1:2] <- c("t", "y")
  options <- sprintf("--value y --time t --from %s", from)
  if (season) options <- sprintf("%s --season %s", options, season)
  if (compared) options <- paste(options, "--comparison c")
  got <- ours("interrupted-time-series", d, options)
  if (compared) d$y <- d$y - d$c
  d <- d[!is.na(d$y), ]
  d$s <- d$t - from; d$D <- as.numeric(d$s >= 0); d$L <- d$D * d$s
  form <- y ~ s + D + L
  u <- d$t - min(d$t)
  if (season > 4) {
    for (k in 1:2) { d[[paste0("a", k)]] <- sin(2 * pi * k * u / season); d[[paste0("b", k)]] <- cos(2 * pi * k * u / season) }
    form <- y ~ s + D + L + a1 + b1 + a2 + b2
  } else if (season) { d$f <- factor(u %% season); form <- y ~ s + D + L + f }
  d$t <- as.integer(d$t)
  free <- gls(form, d, correlation = corAR1(form = ~ t), method = "REML", control = tight)
  near("rho", got$lag_1, as.numeric(coef(free$modelStruct$corStruct, unconstrained = FALSE)), 1e-5, 1) # gls() stops at 1e-6
  if (got$minus_two_log_likelihood > -2 * logLik(free) + 1e-9) differs("gls() found a better likelihood")
  fit <- gls(form, d, correlation = corAR1(got$lag_1, form = ~ t, fixed = TRUE), method = "REML", control = tight)
  plain <- lm(form, d)
  rho <- got$lag_1
  near("sd", got$sd, fit$sigma, 1e-6)
  near("log likelihood", got$minus_two_log_likelihood, -2 * as.numeric(logLik(fit)), 1e-8, 1 + abs(2 * as.numeric(logLik(fit))))
  X <- model.matrix(plain); robust <- newey_west(plain); scale <- sd(d$y)
  after <- X[d$D == 1, , drop = FALSE]; keep <- colnames(X) %in% c("D", "L")
  contrasts <- list(level_change = as.numeric(colnames(X) == "D"), slope_change = as.numeric(colnames(X) == "L"),
                    slope_before = as.numeric(colnames(X) == "s"), mean_effect = colMeans(after) * keep,
                    last_effect = after[nrow(after), ] * keep)
  for (which in names(contrasts)) {
    c <- contrasts[[which]]; g <- got[[which]]
    near(paste(which, "estimate"), g$estimate, sum(c * coef(fit)), 1e-6, scale)
    near(paste(which, "se"), g$se, sqrt(as.numeric(t(c) %*% vcov(fit) %*% c)), 1e-6)
    near(paste(which, "df"), g$df, satterthwaite(X, d$y, d$t, c(atanh(rho), 2 * log(fit$sigma)), c), 1e-3)
    near(paste(which, "interval"), c(g$lower, g$upper), g$estimate + c(-1, 1) * qt(0.975, g$df) * g$se, 1e-9, scale)
    near(paste(which, "Newey-West"), c(g$newey_west$estimate, g$newey_west$se),
         c(sum(c * coef(plain)), sqrt(as.numeric(t(c) %*% robust %*% c))), 1e-8, scale)
  }
}

set.seed(3)
drawn <- function(n, rho) data.frame(t = seq_len(n), y = 90 + as.numeric(arima.sim(list(ar = rho), n)) + 0.05 * seq_len(n))
series("24 times", drawn(24, 0.3), 13)
series("60 times that carry over", drawn(60, 0.7), 31)
series("times that swing back", drawn(40, -0.5), 21)
gaps <- drawn(50, 0.5); gaps$y[c(7, 20, 21, 40)] <- NA
series("gaps", gaps, 26)
series("a season of 12", transform(drawn(72, 0.4), y = y + 2 * sin(2 * pi * t / 12)), 40, 12)
series("three terms", drawn(36, 0.2), 19, 3)
series("a comparison", transform(drawn(48, 0.4), c = 90 + rnorm(48)), 25, compared = TRUE)

regression <- function(name, d, q) {
  cat(name, "\n")
  got <- ours("regression-to-mean", d, sprintf("--unit u --time t --value y --share %s", q))
  w <- reshape(d, idvar = "u", timevar = "t", direction = "wide"); Y <- as.matrix(w[, -1])
  pairs <- lapply(seq_len(ncol(Y) - 1), function(j) Y[complete.cases(Y[, j + 0:1]), j + 0:1])
  n <- sapply(pairs, nrow)
  rho <- sum(n * sapply(pairs, function(p) cor(p)[1, 2])) / sum(n)
  near("correlation", got$correlation, rho, 1e-9)
  long <- na.omit(d); sd <- summary(lm(y ~ factor(t), long))$sigma
  near("sd", got$sd, sd, 1e-9)
  truncated <- -integrate(function(z) z * dnorm(z), -Inf, qnorm(q))$value / q
  near("formula", got$formula$estimate, (1 - rho) * sd * truncated, 1e-6)
  gains <- unlist(lapply(seq_len(ncol(Y) - 1), function(j) {
    low <- order(Y[, j], na.last = NA)[seq_len(ceiling(q * sum(!is.na(Y[, j])) - 1e-9))]
    change <- Y[, j + 1] - Y[, j]
    change[low] - mean(change, na.rm = TRUE)
  }))
  near("the year after", got$next_year$estimate, mean(gains, na.rm = TRUE), 1e-9)
  k <- 1:3
  near("reliability", got$chosen_on_mean_of$reliability, k * rho / (1 + (k - 1) * rho), 1e-9)
  near("gain", got$chosen_on_mean_of$gain, (1 - k * rho / (1 + (k - 1) * rho)) * sd * sqrt((1 + (k - 1) * rho) / k) * truncated, 1e-6)
}
schools <- expand.grid(u = sprintf("S%03d", 1:200), t = 2019:2023)
schools$y <- round(rnorm(200, 0, 0.4)[as.integer(factor(schools$u))] + rnorm(1000, 0, 0.25), 6)
regression("200 schools, five years", schools, 0.1)
schools$y[sample(1000, 80)] <- NA
regression("with values missing", schools, 0.25)
finish()

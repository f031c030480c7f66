# Rscript testing/r/missing.R PROGRAM: `bearing analyse missing` beside R: glm for who has a value, the variance of a weighted mean by
# stacked estimating equations with numerical slopes, Imbens and Manski's interval by uniroot, Wilson's by prop.test, and mice for
# imputation. Leaves with 1 where they differ by more than a tolerance.
suppressMessages({ library(numDeriv); library(mice); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

# Mean and standard error by the equations of the response model and of the mean together: A⁻¹ B A⁻¹' (Stefanski and Boos 2002).
# Who is certain to have a value stands outside the response model.
weighted <- function(y, x, inside, certain = rep(FALSE, length(y))) {
  here <- !is.na(y)
  fit <- glm(here ~ x, family = binomial, control = glm.control(epsilon = 1e-14, maxit = 100), subset = !certain)
  X <- cbind(1, x)
  y[!here] <- 0
  equations <- function(parameters) {
    p <- as.vector(plogis(X %*% parameters[seq_len(ncol(X))]))
    p[certain] <- 1
    cbind((here - p) * X * !certain, inside * here * (y - parameters[ncol(X) + 1]) / p)
  }
  p <- ifelse(certain, 1, plogis(as.vector(X %*% coef(fit))))
  at <- c(coef(fit), sum((inside * here * y / p)) / sum(inside * here / p))
  A <- jacobian(function(parameters) colSums(equations(parameters)), at)
  V <- solve(A) %*% crossprod(equations(at)) %*% t(solve(A))
  list(value = unname(at[length(at)]), se = sqrt(V[length(at), length(at)]), fit = fit)
}

bounds <- function(y, floor, ceiling) {
  low <- replace(y, is.na(y), floor)
  high <- replace(y, is.na(y), ceiling)
  n <- length(y)
  apart <- sqrt(n) * (mean(high) - mean(low)) / max(sd(low), sd(high))
  c <- uniroot(function(c) pnorm(c + apart) - pnorm(-c) - 0.95, c(1.6, 2), tol = 1e-14)$root
  c(mean(low), mean(high), max(floor, mean(low) - c * sd(low) / sqrt(n)), min(ceiling, mean(high) + c * sd(high) / sqrt(n)))
}

compare <- function(name, d, options, floor, ceiling, formula) {
  cat(name, "\n")
  got <- ours("missing", d, paste("--value y --group g --covariates", options))
  x <- model.matrix(formula, d)[, -1, drop = FALSE]
  here <- d$y[!is.na(d$y)]
  shared <- if (all(here %in% 0:1)) as.vector(prop.test(sum(here), length(here), correct = FALSE)$conf.int) else as.vector(t.test(here)$conf.int)
  near("complete", c(got$value, got$lower, got$upper), c(mean(here), shared), 1e-9)
  near("bounds", unlist(got$bounds[c("lower", "upper", "interval_lower", "interval_upper")]), bounds(d$y, floor, ceiling), 1e-8)
  whole <- weighted(d$y, x, 1)
  near("weighted", c(got$weighted$value, got$weighted$se), c(whole$value, whole$se), 1e-7)
  near("response", c(got$response$estimate, got$response$se), c(coef(whole$fit)[-1], sqrt(diag(vcov(whole$fit)))[-1]), 1e-6)
  for (g in got$groups$group) {
    row <- got$groups[got$groups$group == g, ]
    want <- weighted(d$y, x, d$g == g)
    near(paste("weighted", g), c(row$weighted_value, row$weighted_se), c(want$value, want$se), 1e-7)
    near(paste("bounds", g), c(row$bounds_lower, row$bounds_upper, row$bounds_interval_lower, row$bounds_interval_upper), bounds(d$y[d$g == g], floor, ceiling), 1e-8)
  }
  got
}

# The same imputation by mice, another stream of chance: means of many sets are near, within their Monte Carlo error.
compare_imputed <- function(d, options, method) {
  m <- 400
  got <- ours("missing", d, paste("--value y --group g --imputations", m, "--covariates", options))$imputed
  columns <- c("y", strsplit(sub(" .*", "", options), ",")[[1]])
  sets <- mice(d[columns], m = m, maxit = 1, method = replace(rep("", length(columns)), 1, method), printFlag = FALSE, seed = 5)
  each <- sapply(seq_len(m), function(i) { v <- as.numeric(as.character(complete(sets, i)$y)); c(mean(v), mean((v - mean(v))^2) / (length(v) - 1)) })
  pool <- pool.scalar(each[1, ], each[2, ], n = nrow(d), k = 1)
  error <- sqrt(2 * pool$b / m)
  near("imputed mean", got$value, pool$qbar, 4, error)
  near("imputed se", got$se, sqrt(pool$t), 0.05)
  near("imputed df", got$df, pool$df, 0.15)
  near("imputed fraction", got$fraction_missing, pool$fmi, 0.12)
}

set.seed(9)
n <- 600
d <- data.frame(g = sample(c("A", "B", "C"), n, TRUE), prior = round(rnorm(n, 100, 12), 1), sex = sample(c("F", "M"), n, TRUE))
linear <- 0.07 * (d$prior - 100) + 0.5 * (d$sex == "F") + 0.3 * (d$g == "B")
gone <- runif(n) > plogis(0.9 + 0.05 * (d$prior - 100) - 0.4 * (d$g == "C"))
rates <- transform(d, y = ifelse(gone, NA, as.integer(runif(n) < plogis(linear))))
scores <- transform(d, y = ifelse(gone, NA, pmin(pmax(round(50 + 8 * linear + rnorm(n, 0, 9), 1), 0), 100)))
invisible(compare("a rate", rates, "prior,sex", 0, 1, ~ prior + sex))
invisible(compare("scores, the group among the covariates", scores, "prior,sex,g --floor 0 --ceiling 100", 0, 100, ~ prior + sex + g))
cat("a level of which everybody has a value, and one of which nobody has\n")
sides <- subset(transform(rates, y = ifelse(g == "B", as.integer(linear > 0), y)), TRUE)
nobody <- transform(rates[1:40, ], g = "D", y = NA)
got <- ours("missing", rbind(sides, nobody), "--value y --group g --covariates prior,sex,g")
x <- cbind(sides$prior, sides$sex == "M", sides$g == "C")
want <- weighted(sides$y, x, 1, sides$g == "B")
near("weighted", c(got$weighted$value, got$weighted$se), c(want$value, want$se), 1e-7)
near("response", got$response$estimate, coef(want$fit)[-1], 1e-6)
cat("imputation\n")
compare_imputed(transform(rates, y = factor(y), sex = factor(sex)), "prior,sex", "logreg")
compare_imputed(transform(scores, sex = factor(sex)), "prior,sex --floor 0 --ceiling 100", "norm")

finish()

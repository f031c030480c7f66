# Rscript testing/r/forecast.R PROGRAM: `bearing analyse forecast` beside lm, a one-way analysis of variance and quantiles by R, each cohort left
# out in turn. Leaves with 1 where they differ by more than a tolerance.
suppressMessages(library(jsonlite))
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

model <- function(past) {
  fit <- lm(y ~ x + z, past)
  off <- split(resid(fit), factor(past$group))
  n <- lengths(off)
  squares <- anova(lm(resid(fit) ~ factor(past$group)))[["Mean Sq"]]
  k <- length(off)
  between <- max(0, (sum(n * sapply(off, mean)^2) / (k - 1) - squares[2]) / ((sum(n) - sum(n^2) / sum(n)) / (k - 1)))
  own <- n * between / (n * between + squares[2]) * sapply(off, mean)
  function(new) predict(fit, new) + ifelse(new$group %in% names(own), own[new$group], 0)
}

half <- function(off, cohort, level) {
  n <- length(off)
  k <- ceiling(level * (n + 1))
  conformal <- sort(abs(off))[min(k, n)]
  means <- tapply(off, cohort, mean)
  within <- sum((off - means[cohort])^2) / (n - length(means)) * (1 - length(means) / n)
  between <- mean(means^2)
  df <- (between + within)^2 / (between^2 / (length(means) - 1) + within^2 / (n - length(means)))
  max(conformal, qt((1 + level) / 2, df) * sqrt(between + within))
}

beside <- function(name, data) {
  cat(name, "\n")
  got <- ours("forecast", data, "--outcome y --predictors x,z --cohort cohort --group group")
  past <- data[!is.na(data$y), ]
  past$cohort <- as.character(past$cohort)
  estimate <- numeric(nrow(past))
  for (left in unique(past$cohort)) estimate[past$cohort == left] <- model(past[past$cohort != left, ])(past[past$cohort == left, ])
  off <- past$y - estimate
  new <- data[is.na(data$y), ]
  near("estimates", got$forecasts$estimate, unname(model(past)(new)), 1e-9)
  near("95%", got$forecasts$upper - got$forecasts$estimate, rep(half(off, past$cohort, 0.95), nrow(new)), 1e-9)
  near("90%", got$forecasts$upper_90 - got$forecasts$estimate, rep(half(off, past$cohort, 0.9), nrow(new)), 1e-9)
  score <- mean(sapply(seq_along(off), function(i) {
    likely <- estimate[i] + off[past$cohort != past$cohort[i]]
    mean(abs(likely - past$y[i])) - mean(abs(outer(likely, likely, "-"))) / 2
  }))
  near("ranked score", got$scores$crps, score, 1e-9)
}

set.seed(7)
for (groups in c(5, 14)) {
  data <- expand.grid(group = sprintf("G%02d", seq_len(groups)), cohort = 2018:2022, stringsAsFactors = FALSE)
  data$x <- rnorm(nrow(data))
  data$z <- rnorm(nrow(data))
  data$y <- 40 + 5 * data$x - data$z + rnorm(groups, 0, 2)[as.integer(substr(data$group, 2, 3))] + rnorm(5)[data$cohort - 2017] + rnorm(nrow(data))
  data$y[data$cohort == 2022] <- NA
  beside(paste(groups, "drawn groups"), data)
}
finish()

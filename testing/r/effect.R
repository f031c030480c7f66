# Rscript testing/r/effect.R PROGRAM: `bearing analyse effect` beside lm and glm, cell by cell, on units drawn by seed and on the example.
# Leaves with 1 where they differ by more than a tolerance.
suppressMessages(library(jsonlite))
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

# The change from base to time of the cohort beside units not treated by then, with covariate x of the earlier time.
cell <- function(data, group, time, base, not_yet, covariate) {
  at <- function(t) data[data$time == t, ][order(data$unit[data$time == t]), ]
  then <- at(time)
  before <- at(base)
  keep <- before$first == group | before$first == 0 | (not_yet & before$first > max(time, base))
  d <- data.frame(change = (then$y - before$y)[keep], treated = as.numeric(before$first == group)[keep],
                  x = (if (time < base) then else before)$x[keep])
  if (!covariate) return(mean(d$change[d$treated == 1]) - mean(d$change[d$treated == 0]))
  left <- d$change - predict(lm(change ~ x, d, subset = treated == 0), d)
  chance <- fitted(glm(treated ~ x, binomial, d, control = list(epsilon = 1e-14, maxit = 100)))
  odds <- ifelse(d$treated == 1, 0, chance / (1 - chance))
  mean(left[d$treated == 1]) - sum(odds * left) / sum(odds)
}

beside <- function(name, data, not_yet, covariate) {
  cat(name, "\n")
  got <- ours("effect", data, paste("--unit unit --time time --outcome y --first-treated first", if (covariate) "--covariates x",
                                    if (not_yet) "--control not-yet"))
  cells <- got$group_time
  num <- function(x) as.numeric(x)
  want <- mapply(function(g, t, b) cell(data, g, t, b, not_yet, covariate), num(cells$group), num(cells$time), num(cells$base))
  near("cells", cells$att, want, 1e-7, 1)
  after <- num(cells$time) >= num(cells$group)
  size <- table(data$first[!duplicated(data$unit)])[cells$group]
  near("simple", got$simple$att, weighted.mean(want[after], size[after]), 1e-7, 1)
  treated <- data$first > 0 & data$time >= data$first
  fit <- lm(y ~ factor(unit) + factor(time) + treated, data)
  near("two-way", got$twfe$att, unname(coef(fit)["treatedTRUE"]), 1e-8, 1)
  of <- resid(lm(treated ~ factor(unit) + factor(time), data))
  score <- tapply(of * resid(fit), data$unit, sum)
  n <- length(score)
  near("its standard error", got$twfe$se, sqrt(sum(score^2) * n / (n - 1)) / sum(of^2), 1e-7)
  # Without covariates a cell's variance is that of two means, with n in place of n - 1.
  if (!covariate) {
    first <- data[!duplicated(data$unit), ]
    i <- which(after)[1]
    change <- data$y[data$time == cells$time[i]][order(data$unit[data$time == cells$time[i]])] -
      data$y[data$time == cells$base[i]][order(data$unit[data$time == cells$base[i]])]
    arm <- first$first[order(first$unit)]
    own <- arm == num(cells$group[i])
    theirs <- arm == 0 | (not_yet & arm > num(cells$time[i]))
    of_mean <- function(x) mean((x - mean(x))^2) / length(x)
    if (sum(own) >= 20) near("standard error", cells$se[i], sqrt(of_mean(change[own]) + of_mean(change[theirs])), 1e-9)
  }
}

set.seed(9)
units <- 150
first <- rep(c(0, 2014, 2015, 2017), c(60, 35, 30, 25))
x <- rnorm(units) + 0.4 * (first > 0)
drawn <- expand.grid(unit = sprintf("U%03d", seq_len(units)), time = 2011:2018)
drawn$unit <- as.character(drawn$unit)
i <- as.integer(substr(drawn$unit, 2, 4))
drawn$first <- first[i]
drawn$x <- x[i] + 0.1 * (drawn$time - 2011) * cos(i)
drawn$y <- rnorm(units)[i] + 0.2 * (drawn$time - 2011) * x[i] + rnorm(nrow(drawn)) + 0.8 * (drawn$first > 0 & drawn$time >= drawn$first)
for (not_yet in c(FALSE, TRUE)) for (covariate in c(FALSE, TRUE))
  beside(paste("drawn units", if (not_yet) "not yet treated", if (covariate) "with a covariate"), drawn, not_yet, covariate)
school <- read.csv("examples/analysis/coaching_by_school.csv")
beside("example", data.frame(unit = school$school, time = school$year, first = school$coached_from, x = school$fsm, y = school$attendance), TRUE, TRUE)
finish()

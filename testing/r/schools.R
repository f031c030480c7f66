# Rscript testing/r/schools.R PROGRAM: `bearing analyse similar-schools` beside dist() and mahalanobis(), and `value-added` beside
# tapply() and lme4, on the examples and on schools drawn by seed. Leaves with 1 where they differ by more than a tolerance.
suppressMessages({ library(lme4); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

nearest <- function(name, schools, id, characteristics, flag, outcome) {
  cat(name, "\n")
  got <- ours("similar-schools", schools, sprintf("--id id --for %s --characteristics %s --outcome %s --nearest 25 --far 99 %s", id,
                                                  paste(characteristics, collapse = ","), outcome, flag))
  whole <- schools[complete.cases(schools[, characteristics]), ]
  own <- whole$id == id
  x <- as.matrix(whole[, characteristics])
  distance <- if (flag == "--mahalanobis") sqrt(mahalanobis(x, x[own, ], cov(x))) else
    as.matrix(dist(sweep(x, 2, sapply(schools[, characteristics], sd, na.rm = TRUE), "/")))[which(own), ]
  order <- order(distance)
  order <- setdiff(order, which(own))[1:25]
  near("distances", got$matches$distance, unname(distance[order]), 1e-10)
  if (any(got$matches$id != whole$id[order])) differs("other matches")
  matched <- na.omit(whole[order, outcome])
  n <- length(matched)
  difference <- whole[own, outcome] - mean(matched)
  near("difference", c(got$answer$difference, got$answer$lower, got$answer$upper),
       difference + c(0, -1, 1) * qt(0.975, n - 1) * sd(matched) * sqrt(1 + 1 / n), 1e-9)
}

value_added <- function(name, pupils, options, band) {
  cat(name, "\n")
  got <- ours("value-added", pupils, paste("--outcome score --prior prior --group school", options))
  score <- pupils$score - ave(pupils$score, band)
  value <- tapply(score, pupils$school, mean)
  half <- 1.96 * sd(score) / sqrt(table(pupils$school))
  order <- match(got$groups$group, names(value))
  near("sd", got$sd, sd(score), 1e-10)
  near("value added", got$groups$value, as.numeric(value[order]), 1e-9, sd(value))
  near("interval", c(got$groups$lower, got$groups$upper), as.numeric(c((value - half)[order], (value + half)[order])), 1e-9, sd(value))
  fit <- lmer(score ~ factor(band) + (1 | school), cbind(pupils, band), control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12)))
  effects <- ranef(fit)[[1]]
  near("shrunken", got$groups$shrunk, effects[got$groups$group, 1], 1e-4, sd(effects[, 1]))
}

set.seed(5)
schools <- data.frame(id = sprintf("9%05d", 1:400), fsm = rbeta(400, 2, 5), eal = rbeta(400, 1, 6), size = round(rlnorm(400, 6.5, 0.5)),
                      sen = rbeta(400, 3, 20))
schools$result <- 60 - 30 * schools$fsm + rnorm(400, 0, 5)
schools$eal[sample(400, 20)] <- NA
schools$result[sample(400, 20)] <- NA
at <- schools$id[which(complete.cases(schools))[c(1, 200)]]
for (id in at) for (flag in c("", "--mahalanobis")) nearest(paste(id, flag), schools, id, c("fsm", "eal", "size", "sen"), flag, "result")

example <- na.omit(read.csv("examples/analysis/pupils.csv")[, c("school", "prior", "score")])
value_added("example, a band a value", example, "", example$prior)
school <- rep(1:40, times = sample(10:90, 40))
drawn <- data.frame(school = sprintf("S%02d", school), prior = round(rnorm(length(school), 100, 12)))
drawn$score <- 0.8 * drawn$prior + 0.01 * (drawn$prior - 100)^2 + rnorm(40, 0, 3)[school] + rnorm(length(school), 0, 10)
starts <- sort(drawn$prior)[floor((0:7) * nrow(drawn) / 8) + 1] # the least value of each of eight bands
value_added("drawn, eight bands", drawn, "--bands 8", findInterval(drawn$prior, unique(starts)))
finish()

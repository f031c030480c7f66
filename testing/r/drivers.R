# Rscript testing/r/drivers.R PROGRAM: `bearing analyse drivers` beside its formulas written out in R: Kitagawa's split, the mean over all orders,
# the common odds ratio, the interval of the gap, and the p of the highest score over every order in which seven pupils can stand.
# Leaves with 1 where they differ by more than a tolerance.
suppressMessages(library(jsonlite))
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")

options_of <- function(dimensions, more = "")
  paste("--unit pupil --period period --numerator x --denominator n --dimension", paste(dimensions, collapse = ","), more)

rate <- function(d) sum(d$x) / sum(d$n)
mix_of <- function(then, now, cell_then, cell_now) {
  cells <- union(cell_then, cell_now)
  share <- function(d, cell) sapply(cells, function(each) sum(d$n[cell == each]) / sum(d$n))
  r <- function(d, cell) sapply(cells, function(each) rate(d[cell == each, ]))
  sum((share(now, cell_now) - share(then, cell_then)) * (r(now, cell_now) + r(then, cell_then)) / 2)
}
cells_of <- function(d, dimensions) if (length(dimensions)) do.call(paste, d[dimensions]) else rep("all", nrow(d))
orders <- function(of) if (length(of) < 2) list(of) else do.call(c, lapply(of, function(each) lapply(orders(setdiff(of, each)), function(rest) c(each, rest))))

splits <- function(name, data, dimensions, more = "") {
  cat(name, "\n")
  got <- ours("drivers", data, options_of(dimensions, more))
  then <- data[data$period == 0, ]
  now <- data[data$period == 1, ]
  gap <- rate(now) - rate(then)
  near("gap", got$change, 100 * gap, 1e-10)
  mix <- function(of) mix_of(then, now, cells_of(then, of), cells_of(now, of))
  near("mix", got$dimensions$mix, 100 * sapply(dimensions, mix), 1e-8, 1e-6)
  near("rate", got$dimensions$rate, 100 * (gap - sapply(dimensions, mix)), 1e-8)
  adds <- sapply(dimensions, function(each) mean(sapply(orders(dimensions), function(order) {
    before <- order[seq_len(match(each, order) - 1)]
    mix(c(before, each)) - mix(before)
  })))
  near("share of mix", got$dimensions$share_of_mix, 100 * adds, 1e-8, 1e-6)
  near("sum of parts", sum(got$parts$adds), got$change, 1e-10)
  near("sum of shares", sum(got$dimensions$share_of_mix) + got$like_for_like, got$change, 1e-10)
  got
}

set.seed(8)
n <- 400
who <- data.frame(pupil = sprintf("P%03d", 1:n), sex = sample(c("b", "g"), n, TRUE), need = sample(c("none", "some"), n, TRUE, c(0.7, 0.3)),
                  year = sample(7:9, n, TRUE))
draw <- function(period, p) transform(who, period = period, n = sample(40:60, n, TRUE), x = 0, p = p)
attend <- function(d) transform(d, x = rbinom(nrow(d), n, rbeta(nrow(d), 20 * p, 20 * (1 - p))))
base <- plogis(2.6 - 0.7 * (who$need == "some") + rnorm(n, 0, 0.4))
data <- attend(rbind(draw(0, base), draw(1, ifelse(who$year == 8, base - 0.06, base))))
got <- splits("the same pupils", data, c("sex", "need", "year"))
then <- data[1:n, ]
now <- data[n + 1:n, ]
w <- then$n * now$n / (then$n + now$n)
y0 <- then$x / then$n
y1 <- now$x / now$n
near("odds ratio", got$odds_ratio, sum(w * y1 * (1 - y0)) / sum(w * y0 * (1 - y1)), 1e-10)
moves <- (now$x - now$n * rate(now)) / sum(now$n) - (then$x - then$n * rate(then)) / sum(then$n)
near("interval", c(got$lower, got$upper), got$change + 100 * qnorm(c(0.025, 0.975)) * sqrt(sum(moves^2) * n / (n - 1)), 1e-10)

others <- data[c(sample(1:n, 260), n + sample(1:n, 300)), ]
others$pupil <- paste0(others$pupil, others$period)
got <- splits("different pupils", others, c("sex", "need", "year"), "--pupils different")
fit <- glm(cbind(x, n - x) ~ sex + need + factor(year) + period, quasibinomial, others)
near("odds ratio", log(got$odds_ratio), unname(coef(fit)["period"]), 1e-2)

cat("every order of seven pupils\n")
seven <- data.frame(pupil = letters[1:7], sex = c("b", "b", "g", "g", "b", "g", "b"), year = c(7, 7, 7, 8, 8, 8, 8),
                    n = 60, x0 = c(57, 50, 54, 59, 48, 56, 52), x1 = c(50, 41, 49, 58, 49, 57, 50))
long <- rbind(with(seven, data.frame(pupil, sex, year, period = 0, n, x = x0)), with(seven, data.frame(pupil, sex, year, period = 1, n, x = x1)))
a <- seven$x1 / 60 * (1 - seven$x0 / 60)
b <- seven$x0 / 60 * (1 - seven$x1 / 60)
r <- a - b - (sum(a) - sum(b)) / (sum(a) + sum(b)) * (a + b)
v <- (a + b) / 2
spread <- function(i, r, v) (30 * sum(r^2) / sum(v) * sum(v[i]) + sum((r[i] - mean(r[i]))^2) * sum(i)) / (30 + sum(i) - 1)
score <- function(i, r, v)
  (sum(r[i]) / sum(v[i]) - sum(r[!i]) / sum(v[!i]))^2 / (spread(i, r, v) / sum(v[i])^2 + spread(!i, r, v) / sum(v[!i])^2)
# Of one way sex and year, the smaller level of each; of two the crossings that are two or more and leave two of each level that they cross: boys of year 7 leave one.
one <- list(seven$sex == "g", seven$year == 7)
leaves <- function(i) {
  at <- which(i)[1]
  sums <- c(sum(seven$sex == seven$sex[at] & !i), sum(seven$year == seven$year[at] & !i))
  sum(i) >= 2 && all(sums >= 2)
}
crossings <- Filter(leaves, lapply(split(seq_len(7), list(seven$sex, seven$year)), function(at) seq_len(7) %in% at))
scores <- function(r, v) max(sapply(one, score, r, v) - log(length(one)),
                             if (length(crossings)) sapply(crossings, score, r, v) - log(length(crossings)) else -Inf)
every <- do.call(rbind, orders(1:7))
highest <- apply(every, 1, function(order) scores(r[order], v[order]))
exact <- mean(highest >= scores(r, v) - 1e-9)
got <- ours("drivers", long, options_of(c("sex", "year"), "--least 2 --draws 50000"))
cat("   tried", got$tried, "p", got$p[1], "exact", exact, "\n")
if (got$tried != length(one) + length(crossings)) differs("other parts were tried")
near("p", got$p, exact, 4, sqrt(exact * (1 - exact) / 50000))
finish()

# Rscript testing/r/parallel_trends.R PROGRAM: the sensitivity of `bearing analyse effect` to unlike trends, on units drawn by seed.
# The event study and its covariance from means; the shortest interval by a general search over weights; the conditional test by linear
# programmes (lpSolve) alone, with its first stage from draws. Leaves with 1 where they differ by more than a tolerance.
suppressMessages({library(jsonlite); library(lpSolve)})
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")
level <- (0.05 - 0.005) / (1 - 0.005)

# Effects by time since treatment beside units never treated, about the time before it; the base itself left out.
event_study <- function(data) {
  wide <- tapply(data$y, list(data$unit, data$time), sum)
  first <- tapply(data$first, data$unit, max)
  times <- as.integer(colnames(wide))
  n <- length(first)
  groups <- sort(unique(first[first > 0]))
  cell <- function(g, t) {
    change <- wide[, as.character(t)] - wide[, as.character(g - 1)]
    own <- first == g
    none <- first == 0
    list(group = g, att = mean(change[own]) - mean(change[none]),
         part = ifelse(own, n / sum(own) * (change - mean(change[own])), ifelse(none, -n / sum(none) * (change - mean(change[none])), 0)))
  }
  lags <- setdiff(sort(unique(unlist(lapply(groups, function(g) times - g)))), -1)
  each <- lapply(lags, function(e) {
    cells <- lapply(groups[(groups + e) %in% times], function(g) cell(g, g + e))
    share <- sapply(cells, function(c) mean(first == c$group))
    att <- weighted.mean(sapply(cells, `[[`, "att"), share)
    part <- rowSums(mapply(function(c, s) c$part * s + ((first == c$group) - s) * (c$att - att), cells, share)) / sum(share)
    list(att = att, part = part)
  })
  parts <- sapply(each, `[[`, "part")
  by_cohort <- lapply(split(seq_len(n), first), function(i) crossprod(parts[i, ]) * length(i) / (length(i) - 1) / n^2)
  spread <- Reduce(`+`, by_cohort)
  below <- Reduce(`+`, Map(function(v, i) diag(v)^2 / (i - 1), by_cohort, table(first)))
  spread <- spread * (qt(0.975, min(diag(spread)^2 / below)) / qnorm(0.975))^2
  list(times = lags + 1, effects = sapply(each, `[[`, "att"), spread = spread) # times from the base
}

# What one of a second difference at each time adds to every effect; a straight line, that cancels, is left open.
bends <- function(times) {
  knots <- (min(times) + 1):(max(times) - 1)
  all <- min(times):max(times)
  second <- t(sapply(knots, function(k) (all == k - 1) - 2 * (all == k) + (all == k + 1)))
  found <- qr.solve(rbind(second, all == 0, all == 1), rbind(diag(length(knots)), 0, 0))
  found[match(times, all), ]
}

fixed_length <- function(of, study, bend) {
  before <- study$times < 0
  response <- bends(study$times)
  weights <- function(free) { # the last so that a straight line cancels
    w <- c(free, 0, of)
    w[sum(before)] <- -sum(w * study$times) / study$times[sum(before)]
    w
  }
  half <- function(free) {
    w <- weights(free)
    s <- sqrt(sum(w * study$spread %*% w))
    s * sqrt(qchisq(0.95, 1, (bend * sum(abs(w %*% response)) / s)^2))
  }
  at <- rep(0, sum(before) - 1)
  for (scale in if (length(at) == 1) 1 else 0.5^(0:9)) {
    step <- if (length(at) == 1) optim(at, half, method = "Brent", lower = -9, upper = 9)
            else optim(at, half, control = list(maxit = 1000, reltol = 1e-12, parscale = rep(scale, length(at))))
    at <- step$par
  }
  w <- weights(at)
  # The worst bias by a linear programme over trends, split into parts above and below 0.
  all <- min(study$times):max(study$times)
  second <- t(sapply(2:(length(all) - 1), function(k) { r <- numeric(length(all)); r[(k - 1):(k + 1)] <- c(1, -2, 1); r }))
  gain <- numeric(length(all))
  gain[match(study$times, all)] <- w
  rows <- rbind(second, -second, all == 0, all == 1) # a line is free: held at 0 at the base and the time after
  rows <- cbind(rows, -rows)
  worst <- lp("max", c(gain, -gain), rows, c(rep("<=", 2 * nrow(second)), "=", "="), c(rep(1, 2 * nrow(second)), 0, 0))$objval
  near("worst bias", sum(abs(w %*% response)), worst, 1e-6)
  c(sum(w * study$effects) - step$value, sum(w * study$effects) + step$value)
}

# The moments of one side, and tests of effects by linear programmes.
side <- function(of, study, allowed, which, sign) {
  all <- c(study$times[study$times < 0], 0, study$times[study$times > 0])
  steps <- diff(diag(length(all)))[, all != 0]
  before <- sum(all < 0)
  after <- steps[(before + 1):nrow(steps), , drop = FALSE]
  bound <- matrix(allowed * sign * steps[which, ], nrow(after), ncol(after), byrow = TRUE)
  rows <- rbind(after - bound, -after - bound)
  spread <- rows %*% study$spread %*% t(rows)
  free <- if (length(of) > 1) qr.Q(qr(of), complete = TRUE)[, -1, drop = FALSE] else matrix(0, 1, 0)
  needs <- rbind(sqrt(diag(spread)), t(rows[, all[all != 0] > 0, drop = FALSE] %*% free))
  corner <- function(y) lp("max", y, needs, rep("=", nrow(needs)), c(1, rep(0, nrow(needs) - 1)))$solution
  noise <- matrix(rnorm(1e5 * ncol(rows)), ncol = ncol(rows)) %*% chol(study$spread) %*% t(rows)
  corners <- unique(round(t(apply(noise[1:150, ], 1, corner)) * sqrt(sum(diag(spread))), 7)) / sqrt(sum(diag(spread)))
  critical <- quantile(do.call(pmax, as.data.frame(noise %*% t(corners))), 0.995, names = FALSE)
  list(rows = rows, spread = spread, corner = corner, critical = critical, of = of)
}

fits <- function(side, study, effect) {
  tried <- study$effects
  late <- study$times > 0
  tried[late] <- tried[late] - effect * side$of / sum(side$of^2)
  y <- side$rows %*% tried
  top <- side$corner(y)
  most <- sum(top * y)
  if (most > side$critical) return(FALSE)
  if (most <= 0) return(TRUE)
  variance <- sum(top * side$spread %*% top)
  b <- side$spread %*% top / variance
  s <- y - b * most
  edge <- function(from) { # where the greatest of λ'(s + b·c) is no longer c
    for (again in 1:30) {
      other <- side$corner(s + b * from)
      if (sum(other * (s + b * from)) - from < 1e-8) return(from)
      from <- sum(other * s) / (1 - sum(other * b))
    }
    from
  }
  own <- sqrt(variance)
  low <- edge(most - 30 * own)
  if (low <= most - 29.99 * own) low <- -Inf
  high <- min(side$critical, edge(max(side$critical, most)))
  most / own <= max(0, qnorm(pnorm(high / own, lower.tail = FALSE) * (1 - level) + pnorm(low / own, lower.tail = FALSE) * level, lower.tail = FALSE))
}

fits_any <- function(of, study, allowed, effects) {
  sides <- unlist(lapply(seq_len(sum(study$times < 0)), function(s) lapply(c(1, -1), function(sign) side(of, study, allowed, s, sign))), FALSE)
  sapply(effects, function(effect) any(sapply(sides, fits, study, effect)))
}

relative <- function(name, of, study, row) {
  width <- row$upper - row$lower
  inside <- c(row$lower + 1e-3 * width, row$upper - 1e-3 * width)
  outside <- c(row$lower - width * c(1e-3, 0.02, 0.1), row$upper + width * c(1e-3, 0.02, 0.1))
  held <- fits_any(of, study, row$allowed, c(inside, outside))
  if (!all(held[1:2]) || any(held[-(1:2)])) differs(paste(name, "relative,", row$allowed, "times: R has another interval than", row$lower, "to", row$upper))
}

robust <- function(name, got, of, study) {
  near(paste(name, "estimate"), got$estimate, sum(of * study$effects[study$times > 0]), 1e-9, 1)
  for (i in c(1, 3)) relative(name, of, study, got$relative[i, ])
  width <- got$smooth$upper - got$smooth$lower
  for (i in seq_len(nrow(got$smooth)))
    near(paste(name, "smooth"), c(got$smooth$lower[i], got$smooth$upper[i]), fixed_length(of, study, got$smooth$allowed[i]), 1e-3, width[i])
  beyond <- fits_any(of, study, got$breakdown * 1.003, 0)
  short <- fits_any(of, study, got$breakdown * 0.997, 0)
  if (got$breakdown > 0 && (!beyond || short)) differs(paste(name, "breakdown: R has another than", got$breakdown))
  at <- fixed_length(of, study, got$smooth_breakdown)
  if (got$smooth_breakdown > 0) near(paste(name, "smooth breakdown"), min(abs(at)), 0, 1e-3, diff(at))
}

beside <- function(name, data) {
  cat(name, "\n")
  got <- ours("effect", data, "--unit unit --time time --outcome y --first-treated first")$sensitivity
  study <- event_study(data)
  after <- sum(study$times > 0)
  robust(paste(name, "first"), got, c(1, rep(0, after - 1)), study)
  robust(paste(name, "average"), got$average, rep(1 / after, after), study)
}

units_drawn <- function(first, times, effect) {
  d <- expand.grid(unit = seq_along(first), time = times)
  d$first <- first[d$unit]
  noise <- t(sapply(seq_along(first), function(i) arima.sim(list(ar = 0.4), length(times))))
  d$y <- noise[cbind(d$unit, match(d$time, times))] + 0.05 * (d$first > 0) * d$time + effect * (d$first > 0 & d$time >= d$first)
  d$unit <- sprintf("U%03d", d$unit)
  d
}

set.seed(11)
beside("one cohort", units_drawn(rep(c(0, 2015), c(80, 40)), 2011:2017, 1.2))
beside("three cohorts", units_drawn(rep(c(0, 2014, 2015, 2016), c(90, 30, 35, 25)), 2012:2017, 1.5))
beside("one time after", units_drawn(rep(c(0, 2014), c(60, 60)), 2011:2014, 1))
finish()

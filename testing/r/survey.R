# Rscript testing/r/survey.R PROGRAM: `bearing analyse survey` beside R's survey package, on the schools of California that come with it
# and on answers drawn by seed: simple, stratified, post-stratified and clustered samples with their finite population corrections, of
# people and, where clusters were drawn, of clusters and of the people within them.
# Leaves with 1 where they differ by more than a tolerance.
suppressMessages({ library(survey); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
source("testing/r/beside.R")
options(survey.lonely.psu = "fail")

# name; what was asked; R's design of those who answered; whether the groups are strata (each then has a design of its own).
compare <- function(name, data, options, design, yes_or_no = FALSE) {
  cat(name, "\n")
  got <- ours("survey", data, options)
  verdict <- function(what, mine, part) {
    mean <- svymean(~y, part, deff = TRUE)
    df <- degf(part)
    ends <- if (yes_or_no) as.vector(attr(svyciprop(~y, part, method = "beta", df = df), "ci")) else as.vector(confint(mean, df = df))
    near(paste(what, "mean, se, df"), c(mine$value, mine$se, mine$df), c(coef(mean), SE(mean), df), 1e-9)
    near(paste(what, "interval"), c(mine$lower, mine$upper), ends, 1e-8)
    near(paste(what, "design effect"), mine$design_effect, as.vector(deff(mean)), 1e-8)
  }
  verdict("whole", got, design)
  if (!is.null(got$groups) && nrow(got$groups) > 1)
    for (g in got$groups$group) verdict(g, got$groups[got$groups$group == g, ], subset(design, group == g))
}

data(api)
srs <- data.frame(y = apisrs$api00, group = apisrs$stype)
compare("a simple sample, published 656.58 (9.2497)", srs, "--value y --group group --population 6194",
        svydesign(ids = ~1, fpc = rep(6194, 200), data = srs))
near("published", c(ours("survey", srs, "--value y --population 6194")$value, ours("survey", srs, "--value y --population 6194")$se),
     c(656.585, 9.2497), 1e-5)
strat <- data.frame(y = apistrat$api00, group = apistrat$stype, N = apistrat$fpc)
compare("strata, published 662.29 (9.4089)", strat, "--value y --group group --population N",
        svydesign(ids = ~1, strata = ~group, fpc = ~N, data = strat))
near("published", ours("survey", strat, "--value y --group group --population N")$se, 9.4089, 1e-5)
met <- transform(strat, y = as.integer(apistrat$sch.wide == "Yes"))
compare("a share, by Korn and Graubard", met, "--value y --group group --population N",
        svydesign(ids = ~1, strata = ~group, fpc = ~N, data = met), yes_or_no = TRUE)
clus <- data.frame(y = apiclus1$api00, d = paste0("d", apiclus1$dnum), share = nrow(apiclus1) / 6194)
compare("districts drawn whole", clus, "--value y --cluster d --population 6194",
        svydesign(ids = ~d, fpc = ~share, weights = rep(1 / clus$share[1], nrow(clus)), data = clus))
whole <- transform(clus, weight = 6194 / nrow(clus), M = 757)
compare("districts of 757 drawn whole, published 644.17 (23.542)", whole, "--value y --cluster d --population 6194 --clusters-in-population 757",
        svydesign(ids = ~d, fpc = ~M, weights = ~weight, data = whole))
near("published", ours("survey", whole, "--value y --cluster d --population 6194 --clusters-in-population 757")$se, 23.542, 1e-4)
part <- data.frame(y = apiclus2$api00, d = paste0("d", apiclus2$dnum), w = apiclus2$pw, s = apiclus2$snum, M = 757, N = apiclus2$fpc2)
part <- merge(part, aggregate(s ~ d, part, length), by = "d", suffixes = c("", ".n"))
unasked <- unique(part[part$s.n < part$N, c("d", "N", "s.n")])
unasked <- unasked[rep(seq_len(nrow(unasked)), unasked$N - unasked$s.n), ]
both <- rbind(part[c("y", "d", "w")], data.frame(y = rep(NA, nrow(unasked)), d = unasked$d, w = rep(1, nrow(unasked))))
# svyrecvar takes a district of one school of several for an error, unless all are drawn; with "remove" it adds nothing, as ours.
options(survey.lonely.psu = "remove")
compare("schools of districts, published 670.81 (30.099)", both,
        sprintf("--value y --cluster d --weights w --population %.6f --clusters-in-population 757", sum(part$w)),
        svydesign(ids = ~d + s, fpc = ~M + N, weights = ~w, data = part))
options(survey.lonely.psu = "fail")

set.seed(44)
form <- rep(1:24, times = sample(8:30, 24, TRUE))
d <- data.frame(group = paste("year", 7 + (form - 1) %/% 6), form = paste("form", form), sex = sample(c("F", "M"), length(form), TRUE),
                w = round(runif(length(form), 0.5, 2), 3))
d$y <- round(rnorm(24, 0, 0.5)[form] + rnorm(length(form)) + 3 + 0.4 * (d$sex == "F"), 3)
d$N <- ave(d$w, d$group, FUN = function(w) length(w) + 40)
stratum <- function(data) ave(data$y, data$group, FUN = length) / data$N
up <- function(data, ids) postStratify(svydesign(ids = ids, strata = ~group, fpc = ~f, weights = ~w, data = transform(data, f = stratum(data))),
                                       ~group, aggregate(N ~ group, data, function(n) n[1]))
compare("weights brought up to the groups", d, "--value y --group group --population N --weights w", up(d, ~1))
compare("forms within years, brought up to the years", d, "--value y --group group --population N --weights w --cluster form", up(d, ~form))
crossing <- transform(d, group = sex, N = ifelse(sex == "F", 300, 280), f = length(y) / 580)
compare("forms that hold both groups", crossing, "--value y --group group --population N --weights w --cluster form",
        postStratify(svydesign(ids = ~form, fpc = ~f, weights = ~w, data = crossing), ~group, data.frame(group = c("F", "M"), Freq = c(300, 280))))
# Of eight forms a year six were drawn, and of each form some answered; then a number of all where forms hold both groups.
d$M <- 8
d$gone <- runif(nrow(d)) < 0.3 & duplicated(d$form) & duplicated(d$form, fromLast = TRUE)
asked <- transform(d, y = ifelse(gone, NA, y), people = ave(y, form, FUN = length))
here <- transform(asked[!asked$gone, ], person = seq_len(sum(!asked$gone)))
compare("forms drawn of eight in each year, some of each answering", asked[c("y", "group", "N", "w", "form", "M")],
        "--value y --group group --population N --weights w --cluster form --clusters-in-population M",
        postStratify(svydesign(ids = ~form + person, strata = ~group, fpc = ~M + people, weights = ~w, data = here),
                     ~group, aggregate(N ~ group, here, function(n) n[1])))
mixed <- transform(here, group = sex, N = ifelse(sex == "F", 300, 280), M = 32)
compare("forms drawn of 32 that hold both groups", transform(asked, group = sex, N = ifelse(sex == "F", 300, 280))[c("y", "group", "N", "w", "form")],
        "--value y --group group --population N --weights w --cluster form --clusters-in-population 32",
        postStratify(svydesign(ids = ~form + person, fpc = ~M + people, weights = ~w, data = mixed), ~group,
                     data.frame(group = c("F", "M"), Freq = c(300, 280))))
compare("all of 24 forms asked, some of each answering", transform(asked, group = sex, N = ifelse(sex == "F", 300, 280))[c("y", "group", "N", "w", "form")],
        "--value y --group group --population N --weights w --cluster form --clusters-in-population 24",
        postStratify(svydesign(ids = ~form + person, fpc = ~M + people, weights = ~w, data = transform(mixed, M = 24)), ~group,
                     data.frame(group = c("F", "M"), Freq = c(300, 280))))

finish()

# Rscript testing/r/multilevel.R PROGRAM: fits the same models by `bearing analyse multilevel` and by lme4, lmerTest, pbkrtest
# and ordinal, on invented data drawn by seed and, where ../shared/data is there, on published data sets. Leaves with 1 where they differ
# by more than a tolerance, or where R found a better likelihood.
suppressMessages({ library(lme4); library(lmerTest); library(ordinal); library(pbkrtest); library(jsonlite) })
program <- commandArgs(trailingOnly = TRUE)[1]
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12), check.conv.singular = "ignore")
tight_g <- glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12), tolPwrss = 1e-13, check.conv.grad = "ignore")
source("testing/r/beside.R")

# R writes (Intercept) and names a factor's level without "=".
plain <- function(names) tolower(gsub("=", "", names))

no_higher <- function(got, want)
  if (got > want + 1e-6) differs(sprintf("-2 log likelihood %.9f is higher than R's %.9f", got, want))

compare <- function(name, data, options, fit) {
  cat(name, "\n")
  got <- ours("multilevel", data, options)
  coefficients <- coef(summary(fit))
  order <- match(plain(got$fixed$name), tolower(rownames(coefficients)))
  near("fixed", got$fixed$estimate, coefficients[order, 1], 1e-6, pmax(abs(coefficients[order, 1]), coefficients[order, 2]))
  near("standard errors", got$fixed$se, coefficients[order, 2], 1e-4)
  if (is(fit, "lmerModLmerTest")) near("df", got$fixed$df, coefficients[order, "df"], 1e-3)
  components <- as.data.frame(VarCorr(fit))
  for (i in seq_len(nrow(components))) {
    it <- components[i, ]
    if (it$grp == "Residual") { near("residual variance", got$residual_variance, it$vcov, 1e-6); next }
    term <- if (is.na(it$var2)) it$var1 else paste(it$var1, it$var2, sep = ",")
    mine <- got$random$variance[got$random$group == it$grp & tolower(got$random$term) == tolower(term)]
    if (is.na(it$var2)) near(paste("variance of", it$grp, term), mine, it$vcov, 1e-5, max(it$vcov, 1e-3 * sigma(fit)^2))
    else near(paste("covariance of", it$grp), mine, it$vcov, 1e-4, abs(it$vcov / it$sdcor))
  }
  no_higher(got$minus_two_log_likelihood, -2 * as.numeric(logLik(fit)))
  near("-2 log likelihood", got$minus_two_log_likelihood, -2 * as.numeric(logLik(fit)), 1e-6)
  for (group in names(ranef(fit))) {
    theirs <- ranef(fit)[[group]]
    mine <- got$effects[got$effects$group == group & got$effects$term == "(intercept)", ]
    near(paste("effects of", group), mine$effect, theirs[mine$level, 1], 1e-4, sd(theirs[, 1]) + 1e-6)
  }
}

# Kenward and Roger 1997: the adjusted standard error and the degrees of freedom of each fixed effect.
compare_kenward_roger <- function(name, data, options, fit) {
  cat(name, "\n")
  got <- ours("multilevel", data, paste(options, "--df kenward-roger"))
  adjusted <- as.matrix(vcovAdj(fit))
  order <- match(plain(got$fixed$name), tolower(rownames(adjusted)))
  near("adjusted standard errors", got$fixed$se, sqrt(diag(adjusted))[order], 1e-5)
  df <- sapply(seq_along(fixef(fit)), function(i) get_Lb_ddf(fit, as.numeric(seq_along(fixef(fit)) == i)))
  near("df of Kenward and Roger", got$fixed$df, df[order], 1e-4)
}

set.seed(20)
invented <- function(areas, schools, pupils) {
  school <- rep(seq_len(schools), times = sample(3:(2 * pupils), schools, replace = TRUE))
  area <- sample(areas, schools, replace = TRUE)[school]
  data <- data.frame(area = sprintf("A%02d", area), school = sprintf("S%03d", school), primary = sprintf("P%02d", sample(40, length(school), TRUE)),
                     prior = round(rnorm(length(school), 100, 9)), year = sample(2016:2024, length(school), TRUE),
                     sex = sample(c("F", "M"), length(school), TRUE))
  data$linear <- 0.08 * (data$prior - 100) + 0.1 * (data$year - 2020) + rnorm(areas)[area] + rnorm(schools, 0, 0.7)[school] +
    rnorm(schools, 0, 0.03)[school] * (data$prior - 100) + rnorm(40, 0, 0.5)[as.integer(factor(data$primary))]
  data$score <- data$linear + rnorm(length(school), 0, 2)
  data$passed <- as.integer(data$linear + rlogis(length(school)) > 0)
  data$grade <- as.integer(cut(data$linear + rlogis(length(school)), c(-Inf, -2, 0, 1, 3, Inf)))
  data
}
d <- invented(9, 60, 20)

compare("random intercept, REML", d, "--outcome score --group school --fixed prior,sex,year",
        lmer(score ~ prior + sex + year + (1 | school), d, control = tight))
compare("random slope, ML", d, "--outcome score --group school --fixed prior,sex --slope prior --method ml",
        lmer(score ~ prior + sex + (prior | school), d, REML = FALSE, control = tight))
compare("three levels, unbalanced, REML", d, "--outcome score --group area --group school --fixed prior,year",
        lmer(score ~ prior + year + (1 | area) + (1 | school), d, control = tight))
compare("crossed, ML", d, "--outcome score --group school --group primary --fixed prior --method ml",
        lmer(score ~ prior + (1 | school) + (1 | primary), d, REML = FALSE, control = tight))
centred <- transform(d, prior = (prior - 100) / 9) # R's search ends early on a slope far from its origin
compare("slope, nested and crossed, REML", centred,
        "--outcome score --group school --group area --group primary --fixed prior --slope prior",
        lmer(score ~ prior + (prior | school) + (1 | area) + (1 | primary), centred, control = tight))
small <- invented(3, 12, 8)
compare("twelve schools, REML", small, "--outcome score --group school --fixed prior",
        lmer(score ~ prior + (1 | school), small, control = tight))
# Where a variance is next to nought a search can end on a saddle: whatever the table, R finds nothing better.
cat("next to nothing between areas or slopes\n")
for (i in 1:12) {
  near_nought <- transform(invented(4 + i, 4 * (4 + i), 8), score = 0.06 * prior + 0.4 * rnorm(4 * (4 + i))[as.integer(factor(school))] + rnorm(length(prior)))
  near_nought$prior <- (near_nought$prior - 100) / 9
  got <- ours("multilevel", near_nought, "--outcome score --group school --group area --fixed prior --slope prior")
  fit <- suppressMessages(suppressWarnings(lme4::lmer(score ~ prior + (prior | school) + (1 | area), near_nought, control = tight)))
  no_higher(got$minus_two_log_likelihood, -2 * as.numeric(logLik(fit)))
}
few <- invented(2, 6, 5)
for (d_ in list(d, small, few))
  compare_kenward_roger(sprintf("Kenward and Roger, %d schools", length(unique(d_$school))), d_, "--outcome score --group school --fixed prior,sex",
                        lme4::lmer(score ~ prior + sex + (1 | school), d_, control = tight))
compare_kenward_roger("Kenward and Roger, random slope", centred, "--outcome score --group school --fixed prior,sex --slope prior",
                      lme4::lmer(score ~ prior + sex + (prior | school), centred, control = tight))
compare("logistic, Laplace", centred, "--outcome passed --group school --fixed prior --family binomial",
        glmer(passed ~ prior + (1 | school), centred, family = binomial, control = tight_g))
compare("logistic, 15 points", centred, "--outcome passed --group school --fixed prior --family binomial --quadrature 15",
        glmer(passed ~ prior + (1 | school), centred, family = binomial, nAGQ = 15, control = tight_g))

# clmm stops at a gradient of 1e-3 or so: its likelihood is held against ours, and its estimates loosely.
cat("proportional odds\n")
for (points in c(1, 10)) {
  got <- ours("multilevel", centred, sprintf("--outcome grade --group school --fixed prior --family ordinal --quadrature %d", points))
  fit <- suppressWarnings(clmm(factor(grade) ~ prior + (1 | school), transform(centred, school = factor(school)), nAGQ = points,
                               control = clmm.control(gradTol = 1e-8)))
  theirs <- coef(summary(fit))[got$fixed$name, ]
  near("estimates", got$fixed$estimate, theirs[, 1], 1e-3, theirs[, 2])
  near("standard errors", got$fixed$se, theirs[, 2], 1e-3)
  near("variance", got$random$variance, VarCorr(fit)$school[1], 1e-4)
  no_higher(got$minus_two_log_likelihood, -2 * as.numeric(logLik(fit)))
}

shared <- "../shared/data/statistics/"
if (file.exists(paste0(shared, "Exam.csv"))) {
  exam <- read.csv(paste0(shared, "Exam.csv"))
  exam$school <- as.character(exam$school)
  compare("Exam, random slope", exam[, c("normexam", "standLRT", "school")],
          "--outcome normexam --group school --fixed standLRT --slope standLRT",
          lmer(normexam ~ standLRT + (standLRT | school), exam, control = tight))
  jsp <- read.csv(paste0(shared, "jsp.csv"), colClasses = c(school = "character", id = "character"))
  compare("jsp, years within pupils within schools", jsp[, c("math", "raven", "gender", "school", "id")],
          "--outcome math --group school --group id --fixed raven,gender",
          lmer(math ~ raven + gender + (1 | school) + (1 | id), jsp, control = tight))
} else cat("SKIPPED: no published data sets beside the project\n")

finish()

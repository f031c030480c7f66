# What the scripts of this folder share: a question to the program, and a verdict on how near its numbers are to R's.
failed <- 0

ours <- function(method, data, options) {
  file <- tempfile(fileext = ".csv")
  write.csv(data, file, row.names = FALSE, quote = FALSE, na = "")
  said <- system2(program, c("analyse", method, file, options, "--json"), stdout = TRUE)
  unlink(file)
  fromJSON(paste(said, collapse = "\n"))
}

differs <- function(what) {
  failed <<- failed + 1
  cat("   ", what, "\n")
}

near <- function(what, got, want, tolerance, against = abs(want)) {
  worst <- max(abs(got - want) / pmax(against, 1e-8))
  if (!is.finite(worst) || worst > tolerance)
    differs(sprintf("%s: %s, R has %s (apart by %.1e, at most %.0e)", what, paste(format(got, digits = 12), collapse = " "),
                    paste(format(want, digits = 12), collapse = " "), worst, tolerance))
}

finish <- function() {
  cat(if (failed) sprintf("%d differences from R\n", failed) else "as R has it\n")
  quit(status = as.integer(failed > 0))
}

# Reference figures for the command-line report of the couples data, in base R and from the raw answers.
# Nothing here is shared with the product. Run from the folder of the data:
#   Rscript test/reference/couples.R test/data/acitelli-couples.csv > test/reference/couples.json
arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1], check.names = FALSE)
level <- 0.95

# --- one side's answers to one question; the invited are unknown, so no finite population correction
mean_figure <- function(x, low, high) {
  x <- x[!is.na(x)]
  share <- (x - low) / (high - low)
  list(n = length(x), mean = mean(x), sd = sd(x), ci = as.numeric(t.test(x, conf.level = level)$conf.int),
       topBox = mean(share >= 0.75), bottomBox = mean(share <= 0.25))
}

# --- two sides: R's own Welch test gives the interval and p
gap_figure <- function(x, y) {
  welch <- t.test(x, y, var.equal = FALSE, conf.level = level)
  list(gap = mean(x) - mean(y), se = welch$stderr, df = as.numeric(welch$parameter),
       ci = as.numeric(welch$conf.int), p = welch$p.value)
}

# --- Cliff's delta by comparing every pair, variance and interval after Feng & Cliff (2004)
cliffs_delta <- function(x, y) {
  d <- sign(outer(x, y, "-"))
  n <- length(x); m <- length(y)
  delta <- mean(d)
  variance <- (m^2 * sum((rowMeans(d) - delta)^2) + n^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) /
    (n * m * (n - 1) * (m - 1))
  variance <- max(variance, (1 - delta^2) / (n * m - 1))
  t <- qt(1 - (1 - level) / 2, n + m - 2)
  centre <- delta - delta^3
  reach <- t * sqrt(variance) * sqrt((1 - delta^2)^2 + t^2 * variance)
  list(delta = delta, ci = pmin(1, pmax(-1, (centre + c(-1, 1) * reach) / (1 - delta^2 + t^2 * variance))))
}

hedges_g <- function(x, y) {
  df <- length(x) + length(y) - 2
  pooled <- sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / df)
  exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2)) * (mean(x) - mean(y)) / pooled
}

# --- agreement within a side against a uniform null
agreement <- function(x, points) {
  list(rwg = max(0, 1 - var(x) / ((points^2 - 1) / 12)), ad = mean(abs(x - mean(x))))
}

# --- class on the strength threshold; clear-cut by 80 % intervals and a gap that matters
johari <- function(self, other, low, high) {
  threshold <- low + 0.7 * (high - low)
  strong <- c(mean(self) >= threshold, mean(other) >= threshold)
  half <- function(x) qt(0.9, length(x) - 1) * sqrt(max(var(x), 1 / 12) / length(x))
  uncertain <- function(x) mean(x) - half(x) < threshold && mean(x) + half(x) >= threshold
  name <- if (all(strong)) "shared_strength" else if (strong[1]) "blind_spot" else
    if (strong[2]) "hidden_strength" else "shared_weakness"
  reasons <- c(if (uncertain(self)) "self_uncertain", if (uncertain(other)) "other_uncertain",
               if (xor(strong[1], strong[2]) && abs(mean(self) - mean(other)) < 0.1 * (high - low)) "gap_below_delta")
  list(class = name, firm = length(reasons) == 0, reasons = as.list(reasons))
}

partnership <- function(x, y) {
  va <- var(x) / length(x); vb <- var(y) / length(y)
  df <- (va + vb)^2 / (va^2 / (length(x) - 1) + vb^2 / (length(y) - 1))
  mean <- (mean(x) + mean(y)) / 2; se <- sqrt(va + vb) / 2
  list(mean = mean, se = se, ci = mean + c(-1, 1) * qt(1 - (1 - level) / 2, df) * se)
}

of <- function(side, column) { x <- answers[answers$side == side, column]; x[!is.na(x)] }
other_side <- c(a = "b", b = "a")

behaviour <- function(target) {
  self <- of(target, "positivity.us"); other <- of(other_side[[target]], "positivity.them")
  list(self = mean_figure(self, 5, 25), other = mean_figure(other, 5, 25), gap = gap_figure(self, other),
       cliffs = cliffs_delta(self, other), hedgesG = hedges_g(self, other),
       agreementSelf = agreement(self, 21), agreementOther = agreement(other, 21),
       johari = johari(self, other, 5, 25))
}
targets <- list(a = behaviour("a"), b = behaviour("b"))
adjusted <- p.adjust(c(targets$a$gap$p, targets$b$gap$p), method = "BH")
targets$a$pAdjusted <- adjusted[1]; targets$b$pAdjusted <- adjusted[2]

relationship <- function(column, low, high) {
  a <- of("a", column); b <- of("b", column)
  list(a = mean_figure(a, low, high), b = mean_figure(b, low, high), gap = gap_figure(a, b),
       partnership = partnership(a, b))
}

cohort <- function(side) {
  rows <- answers[answers$side == side, ]
  lapply(split(rows, rows$cohort.marriage), function(cell)
    list(n = nrow(cell), overall = mean(cell$satisfaction, na.rm = TRUE)))
}

# --- what goes along with satisfaction, within each side and over both without mixing their levels
correlation <- function(side) {
  rows <- answers[answers$side == side, ]
  test <- suppressWarnings(cor.test(rows[["positivity.them"]], rows$satisfaction, conf.level = level))
  list(n = as.numeric(test$parameter) + 2, r = as.numeric(test$estimate), ci = as.numeric(test$conf.int),
       p = test$p.value, spearman = cor(rows[["positivity.them"]], rows$satisfaction, method = "spearman"))
}

# --- JSON with every digit a double has
json <- function(value) {
  if (is.null(value)) return("null")
  if (is.list(value)) {
    parts <- vapply(value, json, "")
    if (is.null(names(value))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0("\"", names(value), "\":", parts, collapse = ","), "}"))
  }
  if (length(value) > 1) return(paste0("[", paste(vapply(unname(value), json, ""), collapse = ","), "]"))
  if (is.character(value)) return(paste0("\"", value, "\""))
  if (is.logical(value)) return(if (value) "true" else "false")
  formatC(value, digits = 17, format = "g")
}
cat(json(list(
  made = paste("R", getRversion()),
  responded = list(a = sum(answers$side == "a"), b = sum(answers$side == "b")),
  positivity = targets,
  satisfaction = relationship("satisfaction", 6, 24),
  tension = relationship("tension", 2, 8),
  cohorts = list(a = cohort("a"), b = cohort("b")),
  positivityWithSatisfaction = list(a = correlation("a"), b = correlation("b"))
)), "\n", sep = "")

// Numbers from the test runners' JSON reports. A missing report, or one that contradicts the exit code, is a failure.
import fs from 'node:fs'

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Numbers
 */

/** @returns {Numbers} */
export function readVitestReport(file) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  // A file that fails to load has no tests to count.
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0)
  }
}

/** @returns {Numbers} */
export function readPlaywrightReport(file) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}

/**
 * Numbers that cannot hide a failure: a bad exit code counts as at least one failed test, and a suite that ran nothing failed.
 * @param {Numbers} numbers
 * @param {number} exitCode
 * @returns {Numbers}
 */
export function withExitCode(numbers, exitCode) {
  const isSilent = numbers.passed + numbers.failed === 0
  return { ...numbers, failed: exitCode !== 0 || isSilent ? Math.max(1, numbers.failed) : numbers.failed }
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

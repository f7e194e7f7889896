/**
 * What Omni is measured against: what a good team writes in a day that needs no ledger. Reviewed for fairness, tested, and frozen: a change
 * here is a commit of its own that says why, and makes nothing slower.
 */
@NullMarked
package io.omni.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;

/**
 * What Omni is measured against: what a good team writes in a day that needs no ledger. Reviewed for fairness once, and not weakened since:
 * a change here is a commit of its own that says why.
 */
@NullMarked
package io.omni.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;

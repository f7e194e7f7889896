/**
 * A harness that does to a durable store what a bad night does, and then audits the books. It starts workers, each a process of its own, that
 * trade in a few scarce things over a PostgreSQL server; by a {@code Schedule} made from a seed it kills workers and the server, cuts
 * connections at the commit, exhausts pools, pauses workers past the expiry of their holds and steps clocks apart. The workers tell of each
 * command before they give it and of each answer. The {@code Audit} afterwards holds what they were told against what is stored.
 *
 * <p>A process that is killed leaves what it has written to the operating system's care. So this proves recovery from the write-ahead log,
 * and not that a disk keeps what it was told to keep when the power fails.
 */
@NullMarked
package io.omni.faults;

import org.jspecify.annotations.NullMarked;

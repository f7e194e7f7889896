package io.omni.benchmarks.reservations;

/**
 * What came of a stretch of time in which callers reserved.
 *
 * @param perSecond reservations a second
 * @param p50Nanos half of them took no longer
 * @param p99Nanos all but one of a hundred took no longer
 * @param reserved how many were reserved
 */
record Turn(double perSecond, double p50Nanos, double p99Nanos, long reserved) {}

/** Holding stock over one, two and three PostgreSQL servers: what a shard more brings, and what a basket over two of them costs. */
@NullMarked
package io.omni.benchmarks.shards;

import org.jspecify.annotations.NullMarked;

package io.omni.benchmarks.baseline;

/**
 * The key of a stock. Benchmarks make each once and look up with the same object, so that no comparison goes beyond the reference.
 *
 * @param sku what
 * @param location where
 */
public record Place(String sku, String location) {}

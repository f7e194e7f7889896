package io.omni.core.storage;

/**
 * An aggregate as it was found, with the version to name when it is saved again.
 *
 * @param aggregate the aggregate
 * @param version its version
 * @param <A> the type of the aggregate
 */
public record Versioned<A>(A aggregate, Version version) {}

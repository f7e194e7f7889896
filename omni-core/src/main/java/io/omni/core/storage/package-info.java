/**
 * The contracts by which a host application plugs in its own storage, once for the whole library.
 *
 * <p>{@link io.omni.core.storage.UnitOfWork} makes several writes one, {@link io.omni.core.storage.VersionedStore} keeps aggregates,
 * {@link io.omni.core.storage.Outbox} and {@link io.omni.core.storage.OutboxQueue} let events leave. The fourth contract, {@link io.omni.core.ledger.LedgerStore}, sits beside the
 * ledger. {@link io.omni.core.storage.Storage} bundles the four. The rules of each are numbered in its javadoc; the suites of
 * {@code omni-tck} carry the same numbers.
 */
@NullMarked
package io.omni.core.storage;

import org.jspecify.annotations.NullMarked;

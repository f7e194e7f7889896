/**
 * Abstract JUnit 5 suites by which whoever writes a store proves it.
 *
 * <p>There is one for each contract: {@link io.omni.tck.LedgerContract}, {@link io.omni.tck.LedgerStoreContract},
 * {@link io.omni.tck.UnitOfWorkContract}, {@link io.omni.tck.VersionedStoreContract}, {@link io.omni.tck.OutboxContract} and
 * {@link io.omni.tck.OutboxQueueContract}. Their tests are named for the rules in the javadoc of {@code Ledger}, {@code LedgerStore}, {@code
 * UnitOfWork}, {@code VersionedStore}, {@code Outbox} and {@code OutboxQueue}: a failing {@code L9_...} names the rule that the store breaks.
 * No test is ever skipped.
 *
 * <p>Write one {@link io.omni.tck.StorageFixture}, and subclass each suite in your tests:
 *
 * <pre>{@code
 * final class MyFixture implements StorageFixture, AutoCloseable {
 *     private final MyDatabase database = MyDatabase.startEmpty();
 *     private final Storage storage = new MyStorage(database);
 *
 *     public Storage storage() {
 *         return storage;
 *     }
 *
 *     public List<RecordedEvent> events() {
 *         return database.readOutbox();
 *     }
 *
 *     public void close() {
 *         database.drop();
 *     }
 * }
 *
 * class MyLedgerTest extends LedgerContract {
 *     protected StorageFixture newFixture() {
 *         return new MyFixture();
 *     }
 * }
 * }</pre>
 *
 * <p>The suites store aggregates of {@link io.omni.tck.Parcel#TYPE} and append events {@link io.omni.tck.ParcelMoved}: a store that writes
 * JSON needs codecs for these two records. A ledger with an algorithm of its own (sharded, combining) is put to the same suite by
 * overriding {@link io.omni.tck.StorageFixture#ledger}.
 */
@NullMarked
package io.omni.tck;

import org.jspecify.annotations.NullMarked;

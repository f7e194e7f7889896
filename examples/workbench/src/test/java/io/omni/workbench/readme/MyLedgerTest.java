package io.omni.workbench.readme;

import io.omni.core.event.RecordedEvent;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.tck.LedgerContract;
import io.omni.tck.StorageFixture;
import java.util.List;

// begin own-store
class MyLedgerTest extends LedgerContract {

    /** An empty store for one test. */
    private static final class MyFixture implements StorageFixture {

        private final InMemoryStorage storage = new InMemoryStorage(); // here goes your own

        @Override
        public Storage storage() {
            return storage;
        }

        @Override
        public List<RecordedEvent> events() {
            return storage.events();
        }
    }

    @Override
    protected StorageFixture newFixture() {
        return new MyFixture();
    }
}
// end own-store

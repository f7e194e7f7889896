package shop;

import io.omni.core.event.RecordedEvent;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.tck.StorageFixture;
import io.omni.tck.UnitOfWorkContract;
import java.util.List;

/** A suite for stores, run by a stranger. */
class StoreTest extends UnitOfWorkContract {

    @Override
    protected StorageFixture newFixture() {
        InMemoryStorage storage = new InMemoryStorage();
        return new StorageFixture() {
            @Override
            public Storage storage() {
                return storage;
            }

            @Override
            public List<RecordedEvent> events() {
                return storage.events();
            }
        };
    }
}

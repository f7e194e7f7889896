package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import java.util.List;

/** The store in memory, as it is. */
final class InMemoryFixture implements StorageFixture {

    private final InMemoryStorage storage = new InMemoryStorage();

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public List<RecordedEvent> events() {
        return storage.events();
    }
}

package io.omni.inventory.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.json.EventJson;
import io.omni.core.json.OmniJson;
import io.omni.core.location.LocationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockOvercommitted;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** In the named module, where Jackson sees what is opened to it and no more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InventoryJsonTest {

    @Test
    void an_event_is_written_and_read_back() {
        EventJson events = OmniJson.of(InventoryJson.forms()).events(URI.create("/shop"));
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        StockKey key = new StockKey(new Sku("coat-m"), new LocationId("leeds"));
        RecordedEvent event = RecordedEvent.of(
                        CommandId.named(now, "count"), now, List.of(new StockOvercommitted(key, 2, List.of())))
                .get(0);

        assertThat(events.write(event)).endsWith("""
            "data":{"key":{"sku":"coat-m","location":"leeds"},"missing":2,"promises":[]}}\
            """);
        assertThat(events.read(events.write(event))).isEqualTo(event);
    }
}

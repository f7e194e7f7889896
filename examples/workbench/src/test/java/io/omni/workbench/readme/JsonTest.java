package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.json.EventJson;
import io.omni.core.json.OmniJson;
import io.omni.core.json.StoredJson;
import io.omni.inventory.json.InventoryJson;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.orders.OrderOptions;
import io.omni.orders.json.OrdersJson;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonTest {

    private final Channel web =
            new Channel(new ChannelId("web"), "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK);

    @Test
    void what_is_stored_configured_and_emitted_is_written_and_read() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        CommandId id = CommandId.named(now, "cancel");
        OrderEvent canceled = new OrderEvent.Canceled(OrderId.of(id), new CancelReason.HoldExpired());
        RecordedEvent event = RecordedEvent.of(id, now, List.of(canceled)).get(0);
        String file = """
            {"holdFor": "PT20M", "recoverAfter": "PT1M"}\
            """;

        // begin json
        OmniJson json = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());

        StoredJson<Channel> channels = json.stored(Channel.class); // what a store keeps
        String text = channels.write(web); // {"type":"channel","version":1,"data":{"id":"web", ...
        Channel same = channels.read(text); // of this version, or brought up from an older one

        OrderOptions options = json.configured(OrderOptions.class).read(file, "orders.json"); // what a person writes

        EventJson events = json.events(URI.create("https://shop.example/omni"));
        String cloudEvent = events.write(event); // {"specversion":"1.0","id":"019cad...","source":"https://shop ...
        // end json

        assertThat(text).startsWith("{\"type\":\"channel\",\"version\":1,\"data\":{\"id\":\"web\",");
        assertThat(same).isEqualTo(web);
        assertThat(options.holdFor()).isEqualTo(Duration.ofMinutes(20));
        assertThat(cloudEvent).startsWith("{\"specversion\":\"1.0\",\"id\":\"019cad");
        assertThat(events.read(cloudEvent)).isEqualTo(event);
    }
}

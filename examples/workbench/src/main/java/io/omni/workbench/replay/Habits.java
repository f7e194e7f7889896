package io.omni.workbench.replay;

import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.geo.GeoPoint;
import io.omni.workbench.history.Invoice;
import io.omni.workbench.history.LineKind;
import io.omni.workbench.network.Network;
import io.omni.workbench.seed.Draw;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * What the history does not say, drawn by seed from the number of the invoice alone, so that it does not depend on what came before.
 *
 * <ul>
 *   <li>Channel: a British invoice is web 46 %, app 18 %, store 14 %, phone 12 %, kiosk 6 %, marketplace 4 %; any other is web 70 %, phone
 *       20 %, marketplace 10 %.
 *   <li>Getting it: a store's customer carries it out of the nearest store that has it all. Three in ten British web and app customers pick
 *       up at the nearest store that has it all. Where no store has, where the invoice charges delivery, and in all other cases, it is
 *       shipped home.
 *   <li>Time: a part is shipped, and a pick-up is ready, when its location's schedule promises; a location without one ships 18 to 42 hours
 *       after the order and is ready after two. A pick-up is fetched after 20 to 68 hours, or when the store opens next.
 *   <li>Coming back: half of all returns go to the store nearest to the customer's home, half to any store.
 * </ul>
 */
final class Habits {

    private static final String HOME_COUNTRY = "United Kingdom";

    private final Network network;
    private final long seed;

    Habits(Network network, long seed) {
        this.network = network;
        this.seed = seed;
    }

    static List<Channel> channels(Currency currency) {
        return List.of(ChannelType.values()).stream()
                .map(type -> new Channel(id(type), type.name().toLowerCase(Locale.ROOT), type, currency, Locale.UK))
                .toList();
    }

    static ChannelId id(ChannelType type) {
        return new ChannelId(type.name().toLowerCase(Locale.ROOT));
    }

    ChannelType channel(Invoice invoice) {
        int draw = draw("channel", invoice.number()).below(100);
        if (!isDomestic(invoice)) {
            return draw < 70 ? ChannelType.WEB : draw < 90 ? ChannelType.PHONE : ChannelType.MARKETPLACE;
        }
        if (draw < 46) {
            return ChannelType.WEB;
        }
        if (draw < 64) {
            return ChannelType.APP;
        }
        if (draw < 78) {
            return ChannelType.STORE;
        }
        return draw < 90 ? ChannelType.PHONE : draw < 96 ? ChannelType.KIOSK : ChannelType.MARKETPLACE;
    }

    /** Whether the customer would rather fetch the goods than have them sent; nobody pays for delivery and fetches them. */
    boolean comesToStore(Invoice invoice, ChannelType channel) {
        if (!invoice.lines(LineKind.DELIVERY_CHARGE).isEmpty()) {
            return false;
        }
        return channel == ChannelType.STORE || picksUp(invoice, channel);
    }

    private boolean picksUp(Invoice invoice, ChannelType channel) {
        boolean online = channel == ChannelType.WEB || channel == ChannelType.APP;
        return online
                && isDomestic(invoice)
                && draw("pick-up", invoice.number()).chance(300);
    }

    GeoPoint home(Invoice invoice) {
        return network.home(invoice.customer().orElse(invoice.number()), invoice.country(), seed);
    }

    Duration untilShipped(String part) {
        return Duration.ofMinutes(18 * 60 + draw("ship", part).below(24 * 60));
    }

    Duration untilReady() {
        return Duration.ofHours(2);
    }

    Duration untilFetched(String part) {
        return Duration.ofMinutes(20 * 60 + draw("fetch", part).below(48 * 60));
    }

    boolean returnsNearHome(String invoice) {
        return draw("return-near", invoice).chance(500);
    }

    int anyStore(String invoice, int stores) {
        return draw("return-store", invoice).below(stores);
    }

    private static boolean isDomestic(Invoice invoice) {
        return invoice.country().equals(HOME_COUNTRY);
    }

    private Draw draw(String purpose, String key) {
        return Draw.of(seed, purpose, key);
    }
}

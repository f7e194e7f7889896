package io.omni.core.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Category;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C1")
class ChannelTest {

    private static final ChannelId WEB_UK = new ChannelId("web-uk");

    @Test
    void a_channel_says_in_what_currency_and_language_it_sells() {
        Channel channel = new Channel(WEB_UK, "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK);
        assertThat(channel.currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(channel.locale()).isEqualTo(Locale.UK);
    }

    @Test
    void a_channel_offers_everything_unless_it_only_shows() {
        Channel web = new Channel(WEB_UK, "Web shop", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK);
        Channel feed = new Channel(WEB_UK, "Feed", ChannelType.FEED, Currency.getInstance("GBP"), Locale.UK);
        assertThat(ChannelCapability.values()).allMatch(web::offers).noneMatch(feed::offers);
        Channel some = web.withCapabilities(ChannelCapability.SELLS);
        assertThat(ChannelCapability.values()).filteredOn(some::offers).containsExactly(ChannelCapability.SELLS);
    }

    @Test
    void an_assortment_lists_what_it_says() {
        Sku red = new Sku("mug-red");
        Sku blue = new Sku("mug-blue");
        Product mug = new Product(new ProductId("mug"), "Mug", List.of(variant(red)));
        Product filed = mug.withCategory(Category.of("home", "mugs"));
        assertThat(Assortment.everything().lists(mug, red)).isTrue();
        assertThat(Assortment.of(red).lists(mug, red)).isTrue();
        assertThat(Assortment.of(red).lists(mug, blue)).isFalse();
        assertThat(Assortment.of(Category.of("home")).lists(filed, red)).isTrue();
        assertThat(Assortment.of(Category.of("toys")).lists(filed, red)).isFalse();
        assertThat(Assortment.of(Category.of("home")).lists(mug, red)).isFalse();
    }

    private static Variant variant(Sku sku) {
        return Variant.of(sku, Money.of("GBP", "6.00"));
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Channel(WEB_UK, "", ChannelType.WEB, Currency.getInstance("GBP"), Locale.UK))
                .withMessageContaining("Name of channel web-uk \"\" is blank");
    }

    @Test
    void a_currency_nobody_pays_with_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Channel(WEB_UK, "Web", ChannelType.WEB, Currency.getInstance("XAU"), Locale.UK))
                .withMessageContaining("XAU has no minor unit");
    }
}

package io.omni.core.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.basket.Basket;
import io.omni.core.basket.LineId;
import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.ProductKey;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.VariantChoice;
import io.omni.core.channel.Assortment;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.CommandRecord;
import io.omni.core.customer.Customer;
import io.omni.core.customer.CustomerId;
import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.id.CommandId;
import io.omni.core.internal.Currencies;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.Window;
import io.omni.core.ledger.shard.ShardMark;
import io.omni.core.ledger.shard.SpanningPosting;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.price.ListedPrice;
import io.omni.core.price.PassedReason;
import io.omni.core.price.PriceAnswer;
import io.omni.core.price.PriceList;
import io.omni.core.price.PriceListId;
import io.omni.core.price.PriceSource;
import io.omni.core.price.SkuPrices;
import io.omni.core.quantity.Conversion;
import io.omni.core.quantity.Quantity;
import io.omni.core.quantity.UnitOfMeasure;
import io.omni.core.quantity.UnitTable;
import io.omni.core.relay.HandledEvent;
import io.omni.core.relay.RelayOptions;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** The forms of the words of the trade, of the ledger and of its journal. */
public final class CoreJson {

    private static final JsonForms FORMS = all();

    private CoreJson() {}

    /**
     * The forms; {@link OmniJson} has them without being asked.
     *
     * @return the forms of this module
     */
    public static JsonForms forms() {
        return FORMS;
    }

    private static JsonForms all() {
        JsonForms.Builder forms = JsonForms.builder();
        ofTheJdk(forms);
        ids(forms);
        trade(forms);
        channels(forms);
        prices(forms);
        ledger(forms);
        return forms.build();
    }

    private static void ofTheJdk(JsonForms.Builder forms) {
        forms.text(Instant.class, Instant::toString, Texts::instant)
                .text(Duration.class, Duration::toString, Texts::duration)
                .text(LocalDate.class, LocalDate::toString, Texts::date)
                .text(LocalTime.class, LocalTime::toString, Texts::time)
                .text(ZoneId.class, ZoneId::getId, Texts::zone)
                .text(Currency.class, Currency::getCurrencyCode, Currencies::ofCode)
                .text(BigDecimal.class, BigDecimal::toPlainString, Texts::decimal)
                .text(Locale.class, Texts::tag, Texts::locale)
                .text(URI.class, URI::toString, Texts::uri)
                .text(UUID.class, UUID::toString, Texts::uuid);
    }

    private static void ids(JsonForms.Builder forms) {
        forms.text(Sku.class, Sku::value, Sku::new)
                .text(Gtin.class, Gtin::value, Gtin::new)
                .text(ProductId.class, ProductId::value, ProductId::new)
                .text(ChannelId.class, ChannelId::value, ChannelId::new)
                .text(PriceListId.class, PriceListId::value, PriceListId::new)
                .text(LocationId.class, LocationId::value, LocationId::new)
                .text(CustomerId.class, CustomerId::value, CustomerId::new)
                .uuid(CommandId.class, CommandId::value, CommandId::new)
                .uuid(EventId.class, EventId::value, EventId::new)
                .uuid(HoldId.class, HoldId::value, HoldId::new)
                .uuid(PostingId.class, PostingId::value, PostingId::new)
                .number(LineId.class, LineId::value, number -> new LineId(Math.toIntExact(number)));
    }

    private static void trade(JsonForms.Builder forms) {
        forms.number(Quantity.class, Quantity::units, Quantity::of)
                .text(UnitOfMeasure.class, UnitOfMeasure::value, UnitOfMeasure::new)
                .choice(
                        Conversion.class,
                        named("exact", Conversion.Exact.class),
                        named("uneven", Conversion.Uneven.class),
                        named("unknown-unit", Conversion.UnknownUnit.class))
                .configured("unit-table", UnitTable.class)
                .substitute(Money.class, MoneyFields.class, MoneyFields::of, MoneyFields::money)
                .substitute(Variant.class, VariantFields.class, VariantFields::of, VariantFields::variant)
                .substitute(Product.class, ProductFields.class, ProductFields::of, ProductFields::product)
                .values(Basket.class)
                .choice(
                        VariantChoice.class,
                        named("chosen", VariantChoice.Chosen.class),
                        named("open", VariantChoice.Open.class),
                        named("not-made", VariantChoice.NotMade.class),
                        named("no-such-option", VariantChoice.NoSuchOption.class),
                        named("no-such-product", VariantChoice.NoSuchProduct.class),
                        named("no-such-value", VariantChoice.NoSuchValue.class))
                .stored("product", Product.class)
                .stored("channel", Channel.class)
                .stored("location", Location.class)
                .stored("customer", Customer.class)
                .stored("product-key", ProductKey.class)
                .configured("product", Product.class)
                .configured("channel", Channel.class)
                .configured("location", Location.class);
    }

    private static void channels(JsonForms.Builder forms) {
        forms.choice(
                Assortment.class,
                named("everything", Assortment.Everything.class),
                named("categories", Assortment.Categories.class),
                named("skus", Assortment.Skus.class));
    }

    private static void prices(JsonForms.Builder forms) {
        forms.choice(
                        PriceAnswer.class,
                        named("priced", PriceAnswer.Priced.class),
                        named("no-price", PriceAnswer.NoPrice.class))
                .choice(
                        PriceSource.class,
                        named("from-list", PriceSource.FromList.class),
                        named("of-variant", PriceSource.OfVariant.class))
                .choice(
                        PassedReason.class,
                        named("other-currency", PassedReason.OtherCurrency.class),
                        named("other-channel", PassedReason.OtherChannel.class),
                        named("not-yet", PassedReason.NotYet.class),
                        named("over", PassedReason.Over.class),
                        named("too-few", PassedReason.TooFew.class),
                        named("lower-priority", PassedReason.LowerPriority.class),
                        named("less-specific", PassedReason.LessSpecific.class),
                        named("began-earlier", PassedReason.BeganEarlier.class),
                        named("later-name", PassedReason.LaterName.class))
                .stored("price-list", PriceList.class)
                .stored("sku-prices", SkuPrices.class)
                .configured("price-list", PriceList.class)
                .configured("listed-price", ListedPrice.class);
    }

    private static void ledger(JsonForms.Builder forms) {
        forms.text(Fingerprint.class, Fingerprint::toString, Texts::fingerprint)
                .text(Floor.class, Floor::toString, Texts::floor)
                .text(Contra.class, Contra::name, Contra::new)
                .optional(AccountId.class, "hold")
                .optional(Window.class, "activeFrom", "expiresAt")
                .optional(JournalLine.class, "contra", "window")
                .optional(Line.class, "contra", "window")
                .choice(
                        Outcome.class,
                        named("posted", Outcome.Posted.class),
                        named("already-posted", Outcome.AlreadyPosted.class),
                        named("refused", Outcome.Refused.class))
                .choice(
                        Shortage.class,
                        named("insufficient", Shortage.Insufficient.class),
                        named("hold-expired", Shortage.HoldExpired.class),
                        named("outside-window", Shortage.OutsideWindow.class))
                .choice(
                        JournalAudit.class,
                        named("sound", JournalAudit.Sound.class),
                        named("drifted", JournalAudit.Drifted.class))
                .values(Position.class)
                .open(CommandOutcome.class, "kind")
                .text(SubscriptionId.class, SubscriptionId::value, SubscriptionId::new)
                .stored("handled-event", HandledEvent.class)
                .stored("command", CommandRecord.class)
                .stored("journal-entry", JournalEntry.class)
                .stored("checkpoint", Checkpoint.class)
                .stored("shard-mark", ShardMark.class)
                .stored("spanning-posting", SpanningPosting.class)
                .substitute(LedgerOptions.class, LedgerFields.class, LedgerFields::of, LedgerFields::options)
                .configured("ledger-options", LedgerOptions.class)
                .configured("relay-options", RelayOptions.class);
    }
}

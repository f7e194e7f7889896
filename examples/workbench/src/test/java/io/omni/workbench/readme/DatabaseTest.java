package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.json.OmniJson;
import io.omni.core.location.LocationId;
import io.omni.core.storage.Storage;
import io.omni.inventory.json.InventoryJson;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.H2Storage;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.orders.assembly.Omni;
import io.omni.orders.json.OrdersJson;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.Payments;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseTest {

    private static final Sku COAT = new Sku("coat-m");

    @Test
    void what_is_kept_in_a_file_is_there_when_the_host_starts_again(@TempDir Path folder) {
        CommandId id = CommandId.next(InstantSource.system());
        omni(file(folder), new InMemoryPayments())
                .inventory()
                .receive(new ReceiveStock(id, List.of(StockLine.of(COAT, new LocationId("leeds"), 3))));
        assertThat(omni(file(folder), new InMemoryPayments()).inventory().levels(COAT))
                .extracting(StockLevel::onHand)
                .containsExactly(3L);
    }

    @Test
    void a_file_is_opened_in_one_line(@TempDir Path folder) {
        CommandId id = CommandId.next(InstantSource.system());
        for (int start = 0; start < 2; start++) {
            inFile(folder, new InMemoryPayments(), omni -> {
                omni.inventory().receive(new ReceiveStock(id, List.of(StockLine.of(COAT, new LocationId("leeds"), 3))));
                assertThat(omni.inventory().levels(COAT))
                        .extracting(StockLevel::onHand)
                        .containsExactly(3L);
            });
        }
        assertThat(folder.resolve("omni.mv.db")).exists();
    }

    private static void inFile(Path folder, Payments payments, Consumer<Omni> sales) {
        // begin file
        OmniJson json = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());
        URI shop = URI.create("https://shop.example/omni"); // where its events come from
        try (H2Storage storage = H2Storage.open(folder.resolve("omni"), json, shop)) {
            Omni omni = Omni.builder().storage(storage).payments(payments).build();
            sales.accept(omni);
        }
        // end file
    }

    private static DataSource file(Path folder) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("omni"));
        return dataSource;
    }

    private static Omni omni(DataSource dataSource, Payments payments) {
        // begin database
        ConnectionSource connections = ConnectionSource.of(dataSource);
        Migrations.run(connections); // makes the tables, or brings them up to date
        OmniJson json = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());
        Storage storage = new JdbcStorage(connections, json, URI.create("https://shop.example/omni"));
        Omni omni = Omni.builder().storage(storage).payments(payments).build();
        // end database
        return omni;
    }
}

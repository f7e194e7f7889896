package shop;

import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.orders.assembly.Omni;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.Payments;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application of Spring Boot with Omni as one of its beans. */
@SpringBootApplication(proxyBeanMethods = false)
public class Shop {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Storage storage() {
        return new InMemoryStorage();
    }

    @Bean
    Payments payments() {
        return new InMemoryPayments();
    }

    @Bean
    Omni omni(Storage storage, Payments payments, InstantSource clock) {
        return Omni.builder().storage(storage).payments(payments).clock(clock).build();
    }
}

package io.omni.orders.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.command.CommandOutcome;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.stamp.StampCardId;
import io.omni.orders.cart.OpenCart;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** No method of a facade takes null where it does not say so. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NullTest {

    private static final Command COMMAND =
            new OpenCart(CommandId.named(Retailer.START, "one"), Retailer.WEB, Optional.empty());

    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(Command.class, COMMAND),
            Map.entry(Class.class, CommandOutcome.class),
            Map.entry(Function.class, Function.identity()),
            Map.entry(Supplier.class, (Supplier<Object>) () -> COMMAND),
            Map.entry(Collection.class, List.of()),
            Map.entry(Instant.class, Retailer.START),
            Map.entry(CustomerId.class, Retailer.ANN),
            Map.entry(StampCardId.class, new StampCardId("coffee")),
            Map.entry(TypedCode.class, new TypedCode("SUMMER10")),
            Map.entry(ChannelId.class, Retailer.WEB),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(CommandId.class, COMMAND.id()),
            Map.entry(String.class, "x"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L));

    private final Retailer shop = new Retailer(Staff::on);

    @Test
    void a_null_is_refused_by_the_name_of_the_parameter() {
        List<Method> methods = Facades.methods()
                .filter(method -> method.getParameterCount() > 0)
                .toList();
        assertThat(methods).hasSizeGreaterThan(40);
        methods.forEach(method -> Stream.of(method.getParameters())
                .filter(parameter -> !parameter.getType().isPrimitive()
                        && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(parameter -> requireRefused(method, parameter)));
    }

    private void requireRefused(Method method, Parameter nulled) {
        Object[] arguments = Stream.of(method.getParameters())
                .map(parameter -> parameter.equals(nulled) ? null : ARGUMENTS.get(parameter.getType()))
                .toArray();
        try {
            method.invoke(Facades.facade(shop.omni, method.getDeclaringClass()), arguments);
            throw new AssertionError(method + " takes null for " + nulled);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .as("%s with null for %s", method, nulled)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageEndingWith(" is null: give one");
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}

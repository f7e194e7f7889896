package io.omni.jdbc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that does one deed after another over a file, and tells of each when it is done, until somebody kills it or it has done as many as it was told. */
final class EmbeddedShop {

    private EmbeddedShop() {}

    public static void main(String[] arguments) {
        int life = Integer.parseInt(arguments[1]);
        int deeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        try (H2Storage storage = H2Storage.open(Path.of(arguments[0]), Shop.JSON, JdbcFixture.SOURCE)) {
            Deeds shop = new Deeds(storage);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            for (int number = 0; number < deeds && !out.checkError(); number++) {
                String name = Deeds.name(life, number);
                out.println(name + " " + shop.carryOut(name) + " done");
            }
        }
    }
}

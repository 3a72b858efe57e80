package io.dunning.examples.quickstart.deliver;

import java.nio.file.Path;

/** Letters of any kind: they go into a spool, and to the printer in the afternoon. */
abstract class SpoolRoute implements Route {

    private final PrintShop shop;
    private final Operator operator;
    private final Path returned;

    /** @param returned where it is told what came back */
    SpoolRoute(House house, Operator operator, PrintShop shop, Path returned) {
        this.shop = shop;
        this.operator = operator;
        this.returned = returned;
    }

    final Operator operator() {
        return operator;
    }

    final Path returned() {
        return returned;
    }

    @Override
    public final void evening() {
        shop.evening();
    }

    @Override
    public final void close() {
        shop.close();
    }
}

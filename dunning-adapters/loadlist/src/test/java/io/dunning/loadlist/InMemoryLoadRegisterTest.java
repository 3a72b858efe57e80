package io.dunning.loadlist;

class InMemoryLoadRegisterTest extends LoadRegisterContract {
    @Override
    LoadRegister register() {
        return new InMemoryLoadRegister();
    }
}

package io.dunning.examples.clinic.web;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads what stands in addresses and forms as one of the constants of an enum, or not at all: {@code by-amount} is BY_AMOUNT. */
@SuppressWarnings("rawtypes")
final class Slugs implements ConverterFactory<String, Enum> {

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> (T) Enum.valueOf(type, text.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}

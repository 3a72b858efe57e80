package io.dunning.examples.clinic;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the host. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClinicHost {

    public static void main(String[] args) {
        SpringApplication.run(ClinicHost.class, args);
    }
}

package io.dunning.spring;

import io.dunning.receivable.CreditorId;
import io.dunning.rules.PolicyFiles;
import io.dunning.rules.PolicyPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Finds policies and texts by what a host writes into its properties: a built-in name, a path, or a resource of Spring's. */
final class PolicyLocations {

    private final ResourceLoader resources;
    private final PolicyFiles files;

    PolicyLocations(ResourceLoader resources, PolicyFiles files) {
        this.resources = resources;
        this.files = files;
    }

    PolicyPack policy(String location) {
        if (PolicyFiles.BUILT_IN.contains(location) || location.matches("[A-Za-z0-9-]+")) {
            return builtIn(location);
        }
        return location.contains(":") ? policyIn(resources.getResource(location)) : policyAt(Path.of(location));
    }

    private PolicyPack builtIn(String name) {
        try {
            return files.builtIn(name);
        } catch (IllegalArgumentException e) {
            throw new HostNotReady(
                    "dunning.policies names " + name + ": " + e.getMessage() + ".",
                    "Name one of " + PolicyFiles.BUILT_IN
                            + ", the path of a policy file, or a resource such as classpath:policy.yaml.");
        }
    }

    private PolicyPack policyAt(Path path) {
        if (!Files.isReadable(path)) {
            throw missing(path.toString());
        }
        return files.load(path);
    }

    private PolicyPack policyIn(Resource resource) {
        if (!resource.isReadable()) {
            throw missing(resource.getDescription());
        }
        try {
            return resource.isFile() ? files.load(resource.getFile().toPath()) : copied(resource);
        } catch (IOException e) {
            throw unreadable(resource, e);
        }
    }

    /** What lies in a jar is laid into a folder with its costs and texts beside it, as the reader of policies expects it. */
    private PolicyPack copied(Resource resource) throws IOException {
        String name = String.valueOf(resource.getFilename());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        Path folder = Files.createTempDirectory("dunning-policy-");
        List<String> names = List.of(name, stem + ".costs" + ending, stem + ".texts" + ending);
        try {
            for (String each : names) {
                Resource part = each.equals(name) ? resource : resource.createRelative(each);
                if (part.isReadable()) {
                    copy(part, folder.resolve(each));
                }
            }
            return files.load(folder.resolve(name));
        } finally {
            for (String each : names) {
                Files.deleteIfExists(folder.resolve(each));
            }
            Files.delete(folder);
        }
    }

    private static void copy(Resource from, Path to) throws IOException {
        try (InputStream in = from.getInputStream()) {
            Files.copy(in, to);
        }
    }

    PolicyPack lay(String location, PolicyPack over, Collection<CreditorId> creditors) {
        Resource resource = location.contains(":") ? resources.getResource(location) : null;
        if (resource == null) {
            Path path = Path.of(location);
            if (!Files.isReadable(path)) {
                throw missing(location);
            }
            return files.lay(path, over, creditors);
        }
        if (!resource.isReadable()) {
            throw missing(resource.getDescription());
        }
        try {
            return files.lay(resource.getInputStream(), String.valueOf(resource.getFilename()), over, creditors);
        } catch (IOException e) {
            throw unreadable(resource, e);
        }
    }

    private static HostNotReady missing(String location) {
        return new HostNotReady(
                "There is no readable file " + location + ".",
                "Put it there, or correct dunning.policies or dunning.texts.");
    }

    private static UncheckedIOException unreadable(Resource resource, IOException e) {
        return new UncheckedIOException(resource.getDescription() + " cannot be read", e);
    }
}

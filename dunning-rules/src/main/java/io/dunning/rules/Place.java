package io.dunning.rules;

/**
 * Where something stands in a policy file.
 *
 * @param file the file's name, without folders
 * @param line counted from 1; 0 where the reader cannot tell
 */
record Place(String file, int line) {}

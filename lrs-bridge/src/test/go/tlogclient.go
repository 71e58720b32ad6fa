// Reads a log as a client does that is not ours: the note, tile and tree packages of golang.org/x/mod/sumdb, from which
// the tile format came. Arguments: a folder with the log's files, and the log's key. Prints what it found.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

// The first client wrote the height into the path; tlog-tiles leaves it out.
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, t := range tiles {
		path := strings.Replace(t.Path(), "tile/8/", "tile/", 1)
		b, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data = append(data, b)
	}
	return data, nil
}

func (f folder) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func fail(what string, err error) {
	fmt.Println("FAILED", what, err)
	os.Exit(1)
}

func tree(file string, verifier note.Verifier) tlog.Tree {
	b, err := os.ReadFile(file)
	if err != nil {
		fail("read", err)
	}
	n, err := note.Open(b, note.VerifierList(verifier))
	if err != nil {
		fail("note", err)
	}
	lines := strings.Split(n.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		fail("size", err)
	}
	hash, err := tlog.ParseHash(lines[2])
	if err != nil {
		fail("root", err)
	}
	return tlog.Tree{N: size, Hash: hash}
}

func hashes(file string, from int) []tlog.Hash {
	b, err := os.ReadFile(file)
	if err != nil {
		fail("read", err)
	}
	var found []tlog.Hash
	for _, line := range strings.Split(string(b), "\n")[from:] {
		if line == "" {
			break
		}
		h, err := tlog.ParseHash(line)
		if err != nil {
			fail("hash", err)
		}
		found = append(found, h)
	}
	return found
}

func entries(dir string, size int64) [][]byte {
	var all [][]byte
	for n := int64(0); n*256 < size; n++ {
		name := fmt.Sprintf("tile/entries/%03d", n)
		if rest := size - n*256; rest < 256 {
			name += fmt.Sprintf(".p/%d", rest)
		}
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			fail("bundle", err)
		}
		for r := bytes.NewReader(b); r.Len() > 0; {
			var length uint16
			if err := binary.Read(r, binary.BigEndian, &length); err != nil {
				fail("length", err)
			}
			entry := make([]byte, length)
			if _, err := r.Read(entry); err != nil {
				fail("entry", err)
			}
			all = append(all, entry)
		}
	}
	return all
}

func main() {
	dir := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	if err != nil {
		fail("key", err)
	}
	now := tree(filepath.Join(dir, "checkpoint"), verifier)
	reader := tlog.TileHashReader(now, folder(dir))
	all := entries(dir, now.N)
	for i, entry := range all {
		h, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(i))})
		if err != nil {
			fail("tile", err)
		}
		if h[0] != tlog.RecordHash(entry) {
			fail("entry is not in its tile", fmt.Errorf("%d", i))
		}
	}
	proof := filepath.Join(dir, "entry.tlog-proof")
	b, err := os.ReadFile(proof)
	if err != nil {
		fail("proof", err)
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(strings.Split(string(b), "\n")[1], "index "), 10, 64)
	if err != nil {
		fail("index", err)
	}
	if err := tlog.CheckRecord(hashes(proof, 2), now.N, now.Hash, index, tlog.RecordHash(all[index])); err != nil {
		fail("inclusion", err)
	}
	older := tree(filepath.Join(dir, "older"), verifier)
	if err := tlog.CheckTree(hashes(filepath.Join(dir, "consistency"), 0), now.N, now.Hash, older.N, older.Hash); err != nil {
		fail("consistency", err)
	}
	fmt.Println("AGREES", older.N, now.N, index, base64.StdEncoding.EncodeToString(now.Hash[:]))
}

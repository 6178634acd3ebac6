using System.Diagnostics.CodeAnalysis;
using ArgumentGraph.Testing;
using ArgumentGraph.Watching.History;
using Microsoft.Data.Sqlite;

namespace ArgumentGraph.Watching.Tests.History;

public sealed class VersionStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static RandomCases<VersionEntry[]> Sequences => new(VersionSequence.Make, VersionSequence.Show, VersionSequence.Smaller);

    [Fact]
    public void A_file_has_what_was_added_wherever_the_program_was_started_again() => Sequences.Check(200, 2_000, (seed, entries) =>
    {
        var random = new Random(seed);
        int maximum = random.Next(2, 8);
        string file = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        IVersionStore store = new SqliteVersionStore(file), memory = new MemoryVersionStore();
        for (int i = 0; i < entries.Length; i++)
        {
            store = random.Next(2) == 0 ? new SqliteVersionStore(file) : store;
            string name = random.Next(2) == 0 ? "sabotage" : "SABOTAGE";
            ValueList<VersionEntry> kept = Add(store, name, entries[i], maximum);
            kept.Should().Equal(VersionSequence.Kept(entries.Take(i + 1), maximum));
            Add(memory, name, entries[i], maximum).Should().Equal(kept);
            Add(store, "another", entries[i], maximum).Should().Equal(kept);

            StoredVersions stored = Read(new SqliteVersionStore(file), "sabotage");
            stored.Entries.Should().Equal(kept);
            stored.NewestContent.Should().Be(VersionSequence.ContentOf(kept[^1]));
            Read(memory, "sabotage").Should().Be(stored);
        }
    });

    [Fact]
    public void Several_programs_on_one_file_add_each_version_once()
    {
        string file = Path.Combine(_folder, "shared.db");
        VersionEntry[] entries = [.. VersionSequence.Kept(Enumerable.Range(0, 40).Select(i => VersionSequence.Entry(new Random(i), i)), 40)];

        Parallel.For(0, 4, _ =>
        {
            var store = new SqliteVersionStore(file);
            foreach (VersionEntry entry in entries)
            {
                Add(store, "sabotage", entry, 1_000);
            }
        });

        ValueList<VersionEntry> kept = Read(new SqliteVersionStore(file), "sabotage").Entries;
        kept.Should().Equal(VersionSequence.Kept(kept, 1_000), "no entry says the same as the one before it").And.Contain(entries);
    }

    [Theory]
    [InlineData("INSERT ON entries")]
    [InlineData("DELETE ON entries")]
    [InlineData("INSERT ON contents")]
    public void What_was_not_finished_leaves_nothing_behind(string step)
    {
        string file = Path.Combine(_folder, "crashed.db");
        var store = new SqliteVersionStore(file);
        VersionEntry[] entries = [.. VersionSequence.Kept(VersionSequence.Make(7), 3)];
        Add(store, "sabotage", entries[0], 2);
        Add(store, "sabotage", entries[1], 2);
        StoredVersions before = Read(store, "sabotage");
        Make(file, $"CREATE TRIGGER fails AFTER {step} BEGIN SELECT RAISE(FAIL, 'the disk is gone'); END");

        store.Invoking(each => Add(each, "sabotage", entries[2], 2)).Should().Throw<SqliteException>().WithMessage("*the disk is gone*");

        before.Entries.Should().Equal(entries[0], entries[1]);
        Read(store, "sabotage").Should().Be(before);
        Make(file, "DROP TRIGGER fails");
        Add(store, "sabotage", entries[2], 2).Should().Equal(entries[1], entries[2]);
    }

    [Fact]
    public async Task Waiting_for_a_file_that_another_program_keeps_locked_ends_when_it_is_cancelled()
    {
        string file = Path.Combine(_folder, "locked.db");
        VersionEntry entry = VersionSequence.Make(1)[0];
        Add(new SqliteVersionStore(file), "sabotage", entry, 10);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteTransaction other = connection.BeginTransaction(deferred: false);
        using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Func<Task> act = async () => await new SqliteVersionStore(file)
            .AddAsync("sabotage", entry with { ContentHash = "other" }, VersionSequence.ContentOf(entry), 10, end.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void A_file_that_is_not_ours_is_refused_and_left_as_it_is()
    {
        string text = Path.Combine(_folder, "text.db"), other = Path.Combine(_folder, "other.db"), newer = Path.Combine(_folder, "newer.db");
        File.WriteAllText(text, new string('x', 5_000));
        Make(other, "CREATE TABLE entries (argument TEXT)");
        Make(newer, "PRAGMA application_id = 0x41476869; PRAGMA user_version = 2");
        VersionEntry entry = VersionSequence.Make(1)[0];
        foreach ((string file, Type type, string message) in new[]
        {
            (text, typeof(SqliteException), "*not a database*"), (other, typeof(InvalidDataException), "*something else*"),
            (newer, typeof(InvalidDataException), "*newer version*"),
        })
        {
            byte[] before = File.ReadAllBytes(file);
            foreach (Action act in new Action[]
            {
                () => Read(new SqliteVersionStore(file), "sabotage"), () => Add(new SqliteVersionStore(file), "sabotage", entry, 10),
            })
            {
                act.Should().Throw<Exception>().WithMessage(message).Which.Should().BeOfType(type);
            }

            File.ReadAllBytes(file).Should().Equal(before);
        }
    }

    [Fact]
    public void An_entry_that_was_tampered_with_is_refused()
    {
        string file = Path.Combine(_folder, "tampered.db");
        Add(new SqliteVersionStore(file), "sabotage", VersionSequence.Make(1)[0], 10);
        foreach (string entry in new[] { "{}", "no JSON", "[]", "{\"since\":1}", "null" })
        {
            Make(file, $"UPDATE entries SET entry = '{entry}'");

            FluentActions.Invoking(() => Read(new SqliteVersionStore(file), "sabotage")).Should().Throw<InvalidDataException>();
        }
    }

    [Fact]
    public void A_file_whose_folder_does_not_exist_is_an_error()
    {
        var store = new SqliteVersionStore(Path.Combine(_folder, "nowhere", "history.db"));

        Read(store, "sabotage").Should().Be(StoredVersions.Empty);
        store.Invoking(each => Add(each, "sabotage", VersionSequence.Make(1)[0], 10)).Should().Throw<SqliteException>();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are those of these tests.")]
    private static void Make(string file, string statements)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    private static ValueList<VersionEntry> Add(IVersionStore store, string name, VersionEntry entry, int maximum) =>
        store.AddAsync(name, entry, VersionSequence.ContentOf(entry), maximum, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static StoredVersions Read(IVersionStore store, string name) => store.ReadAsync(name, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}

using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ArgumentGraph.Watching.History;

/// <summary>Keeps histories in a SQLite file. Several processes may use one file.</summary>
/// <remarks>
/// Each call opens the file, works in one transaction that locks it for writers, and closes it: so it is whole after a crash, and may be moved away while the
/// program runs. The newest version of each argument is kept as a text, compressed (Brotli); of older ones only what they came to.
/// </remarks>
/// <param name="path">The file's full path. It is created when first written to; its folder must exist.</param>
internal sealed class SqliteVersionStore(string path) : IVersionStore
{
    // "AGhi": the file is ours.
    private const int ApplicationId = 0x41476869;
    private const int SchemaVersion = 1;

    // What SQLite says of a file, or a table, that another program keeps locked.
    private const int Busy = 5;
    private const int Locked = 6;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private const string Schema = """
        CREATE TABLE entries (
            argument TEXT NOT NULL COLLATE NOCASE, number INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (argument, number)) WITHOUT ROWID;
        CREATE TABLE contents (argument TEXT NOT NULL PRIMARY KEY COLLATE NOCASE, document BLOB NOT NULL, evidence BLOB) WITHOUT ROWID;
        """;

    // SQLite's own waiting cannot be ended, so it is short (a second, the least it takes but for no limit).
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString();

    public ValueTask<StoredVersions> ReadAsync(string argument, CancellationToken cancellationToken) =>
        WhenFree(() => Read(argument), cancellationToken);

    public ValueTask<ValueList<VersionEntry>> AddAsync(
        string argument, VersionEntry entry, VersionContent content, int maximum, CancellationToken cancellationToken) =>
        WhenFree(() => Add(argument, entry, content, maximum), cancellationToken);

    // SQLite works in this process: it has nothing to wait for but the disk and other programs, and what it calls asynchronous is not.
    private static async ValueTask<T> WhenFree<T>(Func<T> work, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return work();
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked && Stopwatch.GetElapsedTime(start) < LongestWait)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private StoredVersions Read(string argument)
    {
        if (!File.Exists(path))
        {
            return StoredVersions.Empty;
        }

        using SqliteConnection connection = Opened();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return IsNew(transaction) ? StoredVersions.Empty : new(EntriesOf(transaction, argument), ContentOf(transaction, argument));
    }

    private ValueList<VersionEntry> Add(string argument, VersionEntry entry, VersionContent content, int maximum)
    {
        using SqliteConnection connection = Opened();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        if (IsNew(transaction))
        {
            Run(transaction, Schema);
            Run(transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion}"));
        }

        ValueList<VersionEntry> before = EntriesOf(transaction, argument);
        if (before is [.., var newest] && newest.SaysTheSameAs(entry))
        {
            return before;
        }

        Run(
            transaction, "INSERT INTO entries SELECT $argument, IFNULL(MAX(number), 0) + 1, $entry FROM entries WHERE argument = $argument",
            ("$argument", argument), ("$entry", VersionEntryJson.Write(entry)));
        Run(
            transaction, "DELETE FROM entries WHERE argument = $argument AND number <= (SELECT MAX(number) FROM entries WHERE argument = $argument) - $maximum",
            ("$argument", argument), ("$maximum", maximum));
        Run(
            transaction, "INSERT OR REPLACE INTO contents VALUES ($argument, $document, $evidence)",
            ("$argument", argument), ("$document", Compressed(content.Document)),
            ("$evidence", content.Evidence is { } records ? Compressed(records) : DBNull.Value));
        transaction.Commit();
        return [.. before.Append(entry).TakeLast(maximum)];
    }

    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    private static bool IsNew(SqliteTransaction transaction)
    {
        long application = Number(transaction, "PRAGMA application_id"), version = Number(transaction, "PRAGMA user_version");
        return (application, version) switch
        {
            (ApplicationId, SchemaVersion) => false,
            (ApplicationId, > SchemaVersion) => throw new InvalidDataException("It was written by a newer version of ArgumentGraph."),
            (0, 0) when Number(transaction, "SELECT COUNT(*) FROM sqlite_schema") == 0 => true,
            _ => throw new InvalidDataException("It is a database of something else."),
        };
    }

    private static ValueList<VersionEntry> EntriesOf(SqliteTransaction transaction, string argument)
    {
        using SqliteCommand command = Command(transaction, "SELECT entry FROM entries WHERE argument = $argument ORDER BY number", ("$argument", argument));
        using SqliteDataReader reader = command.ExecuteReader();
        var entries = new List<VersionEntry>();
        while (reader.Read())
        {
            entries.Add(VersionEntryJson.Read(reader.GetString(0)));
        }

        return [.. entries];
    }

    private static VersionContent? ContentOf(SqliteTransaction transaction, string argument)
    {
        using SqliteCommand command = Command(transaction, "SELECT document, evidence FROM contents WHERE argument = $argument", ("$argument", argument));
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? new(Expanded(reader.GetFieldValue<byte[]>(0)), reader.IsDBNull(1) ? null : Expanded(reader.GetFieldValue<byte[]>(1))) : null;
    }

    private SqliteConnection Opened()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static long Number(SqliteTransaction transaction, string query)
    {
        using SqliteCommand command = Command(transaction, query);
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteTransaction transaction, string statement, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using SqliteCommand command = Command(transaction, statement, parameters);
        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is a constant of this class; what comes from outside is a parameter.")]
    private static SqliteCommand Command(SqliteTransaction transaction, string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static byte[] Compressed(string text)
    {
        using var compressed = new MemoryStream();
        using (var stream = new BrotliStream(compressed, CompressionLevel.Optimal))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }

    private static string Expanded(byte[] compressed)
    {
        using var stream = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

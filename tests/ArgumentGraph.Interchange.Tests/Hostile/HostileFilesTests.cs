using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Hostile;

public class HostileFilesTests(ITestOutputHelper output)
{
    public static IEnumerable<object[]> Formats() => RealFiles.Formats.Select(format => new object[] { format });

    [SharedDataTheory]
    [MemberData(nameof(Formats))]
    public void Corrupted_files_give_an_argument_or_an_error_at_a_place_within_them(string format)
    {
        List<(string Name, byte[] Bytes)> files = RealFiles.Of(format);
        int tried = 0;
        int arguments = 0;
        int errors = 0;
        RandomCases<byte[]> cases = RandomTexts.OfBytes(seed => Corruption.Of(files[seed % files.Count].Bytes, new Random(seed)));
        cases.Check(format == "trudag" ? 100 : 500, 10_000, (seed, bytes) =>
        {
            string name = files[seed % files.Count].Name;
            FormatReading read = RealFiles.Read(format, name, bytes);
            tried++;
            arguments += read.Argument is null ? 0 : 1;
            errors += read.HasErrors ? 1 : 0;
            Invariants.Broken(read, name, bytes, isThorough: seed % 4 == 0).Take(12).Should().BeEmpty("of {0}", name);
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format}: {tried} files, {arguments} arguments, {errors} with errors"));
        if (TestSize.OnlySeed is null)
        {
            arguments.Should().BeGreaterThan(tried / 10);
        }
    }
}

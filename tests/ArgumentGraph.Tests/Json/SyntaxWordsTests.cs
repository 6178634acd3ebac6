using System.Text;

namespace ArgumentGraph.Tests.Json;

/// <summary>What is said of a text that is not JSON, where, and where what is not finished begins.</summary>
public class SyntaxWordsTests
{
    [Theory]
    [InlineData("", 1, "The text is empty; it should be a JSON object.")]
    [InlineData("{", 2, "The text ends within an object; has it been cut off?", 1)]
    [InlineData("{\"a\":[1,", 9, "The text ends within a list; has it been cut off?", 6)]
    [InlineData("{\"a\"", 5, "The text ends within an object; has it been cut off?", 1)]
    [InlineData("{\"a\" 1}", 6, "Expected ':' after the member name, but found '1'.")]
    [InlineData("{\"a\":1 2}", 8, "Expected ',' or '}', but found '2'.", 1)]
    [InlineData("{\"a\":[1 2]}", 9, "Expected ',' or ']', but found '2'.", 6)]
    [InlineData("{\"a\":[1}}", 8, "Expected ']', but found '}'.", 6)]
    [InlineData("{a:1}", 2, "Expected a member name in double quotes, but found 'a'.")]
    [InlineData("{} {}", 4, "Expected the end of the document, but found '{'.")]
    [InlineData("{'a':1}", 2, "Expected a member name in double quotes, but found a single quotation mark.")]
    [InlineData("{\"a\":\u0001}", 6, "Expected a value, but found U+0001.")]
    [InlineData("{\"a\":é}", 6, "Expected a value, but found 'é'.")]
    public void Of_objects_and_lists(string text, int column, string message, int began = 0) => Check(text, column, message, began);

    [Theory]
    [InlineData("{\"a\":\"b", 8, "The text ends within a string; has it been cut off?", 6)]
    [InlineData("{\"a", 4, "The text ends within a string; has it been cut off?", 2)]
    [InlineData("{\"a\\", 5, "The text ends within a string; has it been cut off?", 2)]
    [InlineData("{\"a\":\"\\u12", 11, "The text ends within a string; has it been cut off?", 6)]
    [InlineData("{\"a\":\"\\", 8, "The text ends within a string; has it been cut off?", 6)]
    [InlineData("{\"a\":\"b\n\"}", 8, "A string runs over the end of its line; close it, or write \\n for a new line.", 6)]
    [InlineData("{\"a\":\"b\t\"}", 8, "The control character U+0009 must be escaped in a string; write \\u0009.")]
    [InlineData("{\"a\":\"b\\x\"}", 8, "'\\x' is not a valid escape sequence; write \\\\ for a backslash.")]
    [InlineData("{\"a\":\"b\\\t\"}", 8, "A backslash before U+0009 is not a valid escape sequence; write \\\\ for a backslash.")]
    [InlineData("{\"a\":\"b\\'\"}", 8, "A backslash before a single quotation mark is not a valid escape sequence; write \\\\ for a backslash.")]
    [InlineData("{\"a\":\"b\\u12g4\"}", 8, "\\u is not followed by four hexadecimal digits.")]
    [InlineData("{\"a\":\"b\\u12Fg\"}", 8, "\\u is not followed by four hexadecimal digits.")]
    [InlineData("{\"a\":\"b\\u00e9g\\\"\" x}", 19, "Expected ',' or '}', but found 'x'.", 1)]
    [InlineData("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\" x}", 25, "Expected ',' or '}', but found 'x'.", 1)]
    public void Of_strings(string text, int column, string message, int began = 0) => Check(text, column, message, began);

    [Theory]
    [InlineData("[01]", 2, "A number must not begin with an extra zero.")]
    [InlineData("[-00]", 2, "A number must not begin with an extra zero.")]
    [InlineData("[0,-0,10,9,0.5,1e5,1E-5,1.5e+05 x]", 33, "Expected ',' or ']', but found 'x'.", 1)]
    [InlineData("[1.]", 4, "Expected a digit, but found ']'.", 2)]
    [InlineData("[-]", 3, "Expected a digit, but found ']'.", 2)]
    [InlineData("[1e]", 4, "Expected a digit, but found ']'.", 2)]
    [InlineData("[1e+]", 5, "Expected a digit, but found ']'.", 2)]
    [InlineData("[1E-x", 5, "Expected a digit, but found 'x'.", 2)]
    [InlineData("[1e", 4, "The text ends within a number; has it been cut off?", 2)]
    [InlineData("[1e-", 5, "The text ends within a number; has it been cut off?", 2)]
    [InlineData("[-", 3, "The text ends within a number; has it been cut off?", 2)]
    [InlineData("[12", 4, "The text ends within a list; has it been cut off?", 1)]
    [InlineData("[9x]", 3, "Expected ',' or ']', but found 'x'.", 1)]
    [InlineData("[+1]", 2, "Expected a value, but found '+'.")]
    public void Of_numbers(string text, int column, string message, int began = 0) => Check(Object(text), column + 5, message, began == 0 ? 0 : began + 5);

    [Theory]
    [InlineData("[true,false,null,abc]", 18, "'abc' is not a JSON value; put texts in double quotes.")]
    [InlineData("[zebra]", 2, "'zebra' is not a JSON value; put texts in double quotes.")]
    [InlineData("[Apple]", 2, "'Apple' is not a JSON value; put texts in double quotes.")]
    [InlineData("[Zebra]", 2, "'Zebra' is not a JSON value; put texts in double quotes.")]
    [InlineData("[True]", 2, "'True' is not a JSON value; did you mean 'true'?")]
    [InlineData("[tru]", 2, "'tru' is not a JSON value; did you mean 'true'?")]
    [InlineData("[tru", 5, "The text ends within a word; has it been cut off?", 2)]
    [InlineData("[f", 3, "The text ends within a word; has it been cut off?", 2)]
    [InlineData("[n", 3, "The text ends within a word; has it been cut off?", 2)]
    [InlineData("[null", 6, "The text ends within a list; has it been cut off?", 1)]
    public void Of_words(string text, int column, string message, int began = 0) => Check(Object(text), column + 5, message, began == 0 ? 0 : began + 5);

    [Theory]
    [InlineData("[/* a", 6, "The text ends within a comment; has it been cut off?", 2)]
    [InlineData("[/**/ x]", 7, "'x' is not a JSON value; put texts in double quotes.")]
    [InlineData("[/ x]", 2, "Unexpected '/'; a comment begins with // or with /*.")]
    [InlineData("[// a\u2028 b\n]", 6, "A line separator (U+2028 or U+2029) in a comment ends the line for some readers only; remove it.")]
    [InlineData("[// a\u2029 b\n]", 6, "A line separator (U+2028 or U+2029) in a comment ends the line for some readers only; remove it.")]
    [InlineData("[1 // a", 8, "The text ends within a list; has it been cut off?", 1)]
    public void Of_comments(string text, int column, string message, int began = 0) => Check(Object(text), column + 5, message, began == 0 ? 0 : began + 5);

    [Fact]
    public void A_conflict_is_one_where_a_line_begins_with_its_mark()
    {
        Finding conflict = Argument.Read("{ \"a\": 1,\n=======\n\"a\": 2 }").Findings.Should().ContainSingle().Subject;

        conflict.Rule.Should().Be(Rules.ConflictMarkers);
        conflict.Place.Should().Be(new Place(null, 2, 1));
        Argument.Read("{ \"a\": ======= }").Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.SyntaxError);
        Argument.Read("{ \"a\":\n ======= }").Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.SyntaxError);
    }

    [Theory]
    [InlineData("7B FF 7D", "1,2 The byte 0xFF is not UTF-8; save the file as UTF-8.")]
    [InlineData("7B 7D FF", "1,3 The byte 0xFF is not UTF-8; save the file as UTF-8.")]
    [InlineData("7B ED 7D", "1,2 The byte 0xED is not UTF-8; save the file as UTF-8.")]
    [InlineData("7B FF FE FD 7D", "1,2 3 bytes from 0xFF on are not UTF-8; save the file as UTF-8.")]
    [InlineData("7B ED 9F 41 7D", "1,2 2 bytes from 0xED on are not UTF-8; save the file as UTF-8.")]
    [InlineData("7B ED A0 80 7D", "1,2 Half a surrogate pair is not a valid character.")]
    public void Bytes_that_are_not_UTF8_are_found_as_such_alone(string bytes, string found) =>
        Argument.Read(Convert.FromHexString(bytes.Replace(" ", string.Empty, StringComparison.Ordinal))).Findings
            .Select(finding => $"{finding.Place!.Line},{finding.Place.Column} {finding.Message}").Should().Equal(found);

    [Fact]
    public void A_backslash_before_a_byte_that_is_not_UTF8_is_an_escape_that_does_not_exist() =>
        Argument.Read([.. "{\"a\":\"\\"u8, 0xFF, .. "\"}"u8]).Findings.Select(finding => finding.Message).Should().Contain(
            "A backslash before the byte 0xFF is not a valid escape sequence; write \\\\ for a backslash.");

    [Theory]
    [InlineData("", 0xD800, "{}", 1)]
    [InlineData("{", 0xDBFF, "}", 2)]
    [InlineData("{}", 0xDC00, "", 3)]
    public void Half_a_surrogate_pair_is_found_in_texts_too(string before, int half, string after, int column)
    {
        Finding finding = Argument.Read($"{before}{(char)half}{after}").Findings.First(finding => finding.Rule == Rules.InvalidEncoding);

        finding.Message.Should().Be("Half a surrogate pair is not a valid character.");
        finding.Place.Should().Be(new Place(null, 1, column));
    }

    private static string Object(string value) => "{\"a\":" + value;

    private static void Check(string text, int column, string message, int began)
    {
        foreach (ReadingResult read in (ReadingResult[])[Argument.Read(text), Argument.Read(Encoding.UTF8.GetBytes(text))])
        {
            Finding finding = read.Findings.Where(finding => finding.Rule == Rules.SyntaxError).Should().ContainSingle().Subject;
            finding.Message.Should().Be(message);
            finding.Place.Should().Be(new Place(null, 1, column));
            finding.Related.Select(related => $"{related.Message} {related.Place}").Should()
                .Equal(began == 0 ? [] : [$"It begins here {new Place(null, 1, began)}"]);
        }
    }
}

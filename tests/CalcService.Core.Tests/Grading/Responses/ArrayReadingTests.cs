using System.Text.Json;
using CalcService.Core.Grading.Responses;
using CalcService.Core.Notation;

namespace CalcService.Core.Tests.Grading.Responses;

/// <summary>Vectors, matrices and lists of names in all the ways that students write them.</summary>
public sealed class ArrayReadingTests
{
    [Theory]
    [InlineData("28x14")]
    [InlineData("28×14")]
    [InlineData("28 x 14")]
    [InlineData("28*14")]
    [InlineData("28 px × 14 px")]
    [InlineData("28px x 14px")]
    [InlineData("28 14")]
    [InlineData("28, 14")]
    [InlineData("28,14")]
    [InlineData("28;14")]
    [InlineData("[28, 14]")]
    [InlineData("[28 14]")]
    [InlineData("(28; 14)")]
    [InlineData("(28, 14)")]
    [InlineData("{28, 14}")]
    [InlineData("28\n14")]
    [InlineData("28\v14")]
    [InlineData("28\f14")]
    [InlineData("28\u008514")]
    [InlineData("28\u202814")]
    [InlineData("28\u202914")]
    [InlineData("28、14")]
    [InlineData("（28，14）")]
    [InlineData("torch.Size([28, 14])")]
    [InlineData("28, 14,")]
    [InlineData("14*2 28/2")]
    [InlineData("(14+14) (7+7)")]
    public void A_list(string text) => Assert.Equal("[28, 14]", Read.Understood(text, Read.List(2)).Value.ToString());

    [Theory]
    [InlineData("1 -2", "[1, -2]")]
    [InlineData("-1 − 2, 5", "[-3, 5]")]
    [InlineData("1/2 1/4", "[1/2, 1/4]")]
    [InlineData("1e3 2e-1", "[1000, 1/5]")]
    [InlineData("1\u202f000 2\u202f000", "[1000, 2000]")]
    [InlineData("1,000; 2,000", "[1000, 2000]")]
    [InlineData("1,000 2,000", "[1000, 2000]")]
    [InlineData("max(1,2), 3", "[2, 3]")]
    [InlineData("sqrt (4) 3", "[2, 3]")]
    [InlineData("5%, 10%", "[1/20, 1/10]")]
    public void A_list_of_other_numbers(string text, string value) =>
        Assert.Equal(value, Read.Understood(text, Read.List(2)).Value.ToString());

    [Theory]
    [InlineData("[[1,2],[3,4]]")]
    [InlineData("[[1, 2],\n [3, 4]]")]
    [InlineData("[[1 2]\n [3 4]]")]
    [InlineData("[1 2; 3 4]")]
    [InlineData("1 2; 3 4")]
    [InlineData("1, 2; 3, 4")]
    [InlineData("1 2\n3 4\n")]
    [InlineData("1\t2\r\n3\t4")]
    [InlineData("[1,2],[3,4]")]
    [InlineData("{{1,2},{3,4}}")]
    [InlineData("((1,2),(3,4))")]
    [InlineData("matrix([1,2],[3,4])")]
    [InlineData("tensor([[1., 2.], [3., 4.]])")]
    [InlineData("【【1，2】，【3，4】】")]
    public void A_matrix(string text) =>
        Assert.Equal("[[1, 2], [3, 4]]", Read.Understood(text, Read.Matrix(2, 2)).Value.ToString());

    [Theory]
    [InlineData("1,5; 2,5", "[3/2, 5/2]")]
    [InlineData("1,5 2,5", "[3/2, 5/2]")]
    [InlineData("[1,5; 2,5]", "[3/2, 5/2]")]
    [InlineData("1.000; 2.000", "[1000, 2000]")]
    public void Decimal_commas_leave_the_semicolon(string text, string value) =>
        Assert.Equal(value, Read.Understood(text, Read.List(2) with { DecimalComma = true }).Value.ToString());

    [Theory]
    [InlineData("1,5 2; 3 4")]
    [InlineData("1,5; 2\n3; 4")]
    [InlineData("[[1,5; 2]; [3; 4]]")]
    public void Matrices_with_decimal_commas(string text) => Assert.Equal(
        "[[3/2, 2], [3, 4]]", Read.Understood(text, Read.Matrix(2, 2) with { DecimalComma = true }).Value.ToString());

    [Fact]
    public void One_row_one_column_and_more_axes()
    {
        Assert.Equal("[[1, 2]]", Read.Understood("1 2", Read.Matrix(1, 2)).Value.ToString());
        Assert.Equal("[[1], [2]]", Read.Understood("1; 2", Read.Matrix(2, 1)).Value.ToString());
        Assert.Equal("[5]", Read.Understood("5", Read.List(1)).Value.ToString());
        Assert.Equal("[[5]]", Read.Understood("5", Read.Matrix(1, 1)).Value.ToString());
        Assert.Equal(
            "[[[1], [2]], [[3], [4]]]",
            Read.Understood("[[[1],[2]],[[3],[4]]]", new() { Shape = [2, 2, 1] }).Value.ToString());
    }

    [Fact]
    public void One_number_stands_for_equal_entries()
    {
        Assert.Equal("[28, 28]", Read.Understood("28", Read.List(2) with { AreEqual = true }).Value.ToString());
        Assert.Equal("wrong-shape", Read.Invalid("28", Read.List(2)).Code);
        Assert.Equal("28 × 28", Read.Understood("28", Read.List(2) with { AreEqual = true, IsCount = true }).Understanding.ToString());
    }

    [Theory]
    [InlineData("1 2 3", "wrong-shape", "I see a list of 3 numbers, but a 2 × 2 matrix is expected.")]
    [InlineData("5", "wrong-shape", "I see a number, but a 2 × 2 matrix is expected.")]
    [InlineData("1 2; 3 4; 5 6", "wrong-shape", "I see a 3 × 2 matrix, but a 2 × 2 matrix is expected.")]
    [InlineData("[[1,2],[3]]", "ragged", "The rows are not of one length.")]
    [InlineData("1 2; 3", "ragged", "The rows are not of one length.")]
    [InlineData("[[1,2],[3,4]", "unclosed", "A bracket is not closed.")]
    [InlineData("1 2; 3 y", "unknown-word", "Row 2, column 2: I do not know \"y\".")]
    [InlineData("1 2; 3 1/0", "division-by-zero", "Row 2, column 2: This divides by 0.")]
    public void What_cannot_be_read_says_what_it_saw(string text, string code, string message)
    {
        var invalid = Read.Invalid(text, Read.Matrix(2, 2));
        Assert.Equal((code, message), (invalid.Code, invalid.Message.ToString()));
    }

    [Fact]
    public void A_list_in_a_notation_that_is_not_known_says_what_is_not() =>
        Assert.Equal("\"|\"", Read.Invalid("0.5|0.25", Read.List(2)).Place.Character);

    [Fact]
    public void A_unit_is_no_entry() => Assert.Equal(
        "[28, 28]", Read.Understood("28 px", Read.In("px") with { Shape = [2], AreEqual = true }).Value.ToString());

    [Theory]
    [InlineData("1, 2!", 5, 2)]
    [InlineData("1!, 2", 2, 1)]
    public void Positions_are_counted_in_the_whole_text(string text, int position, int entry)
    {
        var place = Read.Invalid(text, Read.List(2)).Place;
        Assert.Equal(position, place.Position);
        Assert.Equal([entry], place.Cell);
    }

    [Fact]
    public void A_comma_that_may_group_is_named_where_it_stands()
    {
        var place = Read.Invalid("16,000", Read.List(2)).Place;
        Assert.Equal((3, "\",\""), (place.Position, place.Character));
    }

    [Theory]
    [InlineData("1 2", 3, 0, "I see a list of 2 numbers, but a list of 3 numbers is expected.", "看到的是含 2 个数的列表，而这里应为含 3 个数的列表。")]
    [InlineData("[1]", 2, 0, "I see a list of 1 number, but a list of 2 numbers is expected.", "看到的是含 1 个数的列表，而这里应为含 2 个数的列表。")]
    [InlineData("5", 2, 3, "I see a number, but a 2 × 3 matrix is expected.", "看到的是一个数，而这里应为2 × 3 矩阵。")]
    [InlineData(
        "1 2; 3 4; 5 6", 2, 3, "I see a 3 × 2 matrix, but a 2 × 3 matrix is expected. Perhaps rows and columns are swapped.",
        "看到的是3 × 2 矩阵，而这里应为2 × 3 矩阵。行和列可能写反了。")]
    [InlineData("[[[1]]]", 2, 0, "I see an array of shape 1 × 1 × 1, but a list of 2 numbers is expected.", "看到的是形状为 1 × 1 × 1 的数组，而这里应为含 2 个数的列表。")]
    public void A_wrong_shape_is_told_in_words(string text, int rows, int columns, string english, string chinese)
    {
        var message = Read.Invalid(text, columns == 0 ? Read.List(rows) : Read.Matrix(rows, columns)).Message;
        Assert.Equal((english, chinese), (message.ToString(), message.In(Language.Chinese)));
    }

    [Theory]
    [InlineData("1 y", 1, "第 2 个元素：")]
    [InlineData("1 2; y 4", 2, "第 2 行第 1 列：")]
    [InlineData("[[[1],[2]],[[3],[y]]]", 3, "元素（2, 2, 1）：")]
    public void A_cell_is_named_in_chinese_as_well(string text, int rank, string beginning)
    {
        int[] shape = rank == 3 ? [2, 2, 1] : [.. Enumerable.Repeat(2, rank)];
        var message = Read.Invalid(text, new() { Shape = shape }).Message;
        Assert.StartsWith(beginning, message.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_json_have_a_point_whatever_the_language()
    {
        using var document = JsonDocument.Parse("""[1.5,"2,5"]""");
        var read = ResponseReader.Read(document.RootElement, Read.List(2) with { DecimalComma = true });
        Assert.Equal("[3/2, 5/2]", Assert.IsType<Response.Understood>(read).Value.ToString());
    }

    [Theory]
    [InlineData("""["left",null,2]""", "[1, NaN, 2]")]
    [InlineData("""["UP","",1]""", null)]
    [InlineData("""["left",{},2]""", "not-a-response")]
    [InlineData("""["left","2"]""", "wrong-shape")]
    public void Names_in_json(string json, string? outcome)
    {
        using var document = JsonDocument.Parse(json);
        var read = ResponseReader.Read(document.RootElement, Read.List(3) with { Names = ["left", "2"] });
        if (read is Response.Understood understood)
            Assert.Equal((1, true, 2), ((int)understood.Value.Tensor[0].ToDouble(), understood.Value.Tensor[1].IsUndefined, (int)understood.Value.Tensor[2].ToDouble()));
        else
            Assert.Equal(outcome ?? "unknown-name", Assert.IsType<Response.Invalid>(read).Code);
    }

    [Fact]
    public void One_name_may_have_spaces() => Assert.Equal(
        2, Read.Understood("Stay put", new() { Names = ["left", "stay put"] }).Value.Scalar);

    [Fact]
    public void Too_many_names_and_names_like_no_other_are_told_so()
    {
        var expectation = Read.List(2) with { Names = ["left", "right"] };
        var (many, other) = (Read.Invalid("left, right, left", expectation), Read.Invalid("left, qwertz", expectation));
        Assert.Equal("I see 3 names, but 2 are expected.", many.Message.ToString());
        Assert.Equal("看到 3 个名称，而这里应有 2 个。", many.Message.In(Language.Chinese));
        Assert.Equal("Entry 2: \"qwertz\" is none of left, right.", other.Message.ToString());
        Assert.Equal("第 2 个元素：“qwertz”不是 left, right 之一。", other.Message.In(Language.Chinese));
    }

    [Fact]
    public void A_comma_that_may_group_or_separate_is_asked_about() =>
        Assert.Equal("ambiguous-comma", Read.Invalid("16,000", Read.List(2)).Code);

    [Fact]
    public void The_cell_is_named() => Assert.Equal([2, 1], Read.Invalid("1 2; abc 4", Read.Matrix(2, 2)).Place.Cell);

    [Theory]
    [InlineData("[[1,2],[3,4]]")]
    [InlineData("""[["1","2"],["3","4"]]""")]
    [InlineData("""[["1",2.0],["6/2",4e0]]""")]
    [InlineData("""["1 2","3 4"]""")]
    [InlineData("""["1, 2","[3, 4]"]""")]
    [InlineData("\"1 2; 3 4\"")]
    public void Nested_arrays_of_json(string json) => Assert.Equal("[[1, 2], [3, 4]]", OfJson(json).ToString());

    [Theory]
    [InlineData("[[1,2],[3]]", "ragged")]
    [InlineData("[[1,2],3]", "ragged")]
    [InlineData("[1,2,3,4]", "wrong-shape")]
    [InlineData("[[[1]],[[2]]]", "wrong-shape")]
    [InlineData("[[1,true],[3,4]]", "not-a-response")]
    [InlineData("[[1,{}],[3,4]]", "not-a-response")]
    [InlineData("""[[1,"\ud800"],[3,4]]""", "not-text")]
    [InlineData("true", "not-a-response")]
    [InlineData("\"\\ud800\"", "not-text")]
    public void Other_json_is_invalid(string json, string code) =>
        Assert.Equal(code, Assert.IsType<Response.Invalid>(Json(json)).Code);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""[["",""],[null," "]]""")]
    public void Empty_json_is_blank(string json) => Assert.IsType<Response.Blank>(Json(json));

    [Fact]
    public void A_blank_cell_costs_no_other() => Assert.True(Value("""[["1",""],[3,null]]""").Tensor[0, 1].IsUndefined);

    [Theory]
    [InlineData("1 2; - 4")]
    [InlineData("1 2; ??? 4")]
    [InlineData("[[1,2],[n/a,4]]")]
    public void Cells_without_a_quantity_are_not_looked_at(string text) =>
        Assert.Equal(4, Read.Understood(text, Read.Matrix(2, 2) with { Free = new HashSet<int> { 2 } }).Value.Tensor[1, 1]);

    [Theory]
    [InlineData("left, up", "[1, 3]")]
    [InlineData("LEFT; Up", "[1, 3]")]
    [InlineData("left up", "[1, 3]")]
    [InlineData("[left, \"up\"]", "[1, 3]")]
    [InlineData("left\nｕｐ", "[1, 3]")]
    [InlineData("stay put, up", "[2, 3]")]
    public void Names(string text, string places) =>
        Assert.Equal(places, Read.Understood(text, Read.List(2) with { Names = ["left", "stay put", "up"] }).Value.ToString());

    [Fact]
    public void Names_that_are_not_in_the_list_are_named()
    {
        var invalid = Read.Invalid("left, rihgt", Read.List(2) with { Names = ["left", "right"] });
        Assert.Equal("unknown-name", invalid.Code);
        Assert.Equal("Entry 2: \"rihgt\" is none of left, right. Did you mean right?", invalid.Message.ToString());
    }

    private static string OfJson(string json) => Value(json).ToString();

    private static Core.Numbers.Value Value(string json) => Assert.IsType<Response.Understood>(Json(json)).Value;

    private static Response Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ResponseReader.Read(document.RootElement, Read.Matrix(2, 2));
    }
}

namespace ArgumentGraph.Testing.Tests;

/// <summary>What cannot be judged without a date is never passed without one.</summary>
public class DateTests
{
    private static readonly Argument Expiring = Cases.OneWay(new DateOnly(2020, 1, 1));

    [Fact]
    public void An_expectation_on_expiry_needs_a_date()
    {
        Action check = () => new Policy().NothingExpires().Check(Cases.Six);
        check.Should().Throw<InvalidOperationException>().WithMessage("Whether nothing has expired cannot be judged without a date. Give a date*");
    }

    [Fact]
    public void An_argument_in_which_something_expires_needs_a_date_whatever_is_expected()
    {
        Action check = () => new Policy().PathwaysStand().Check(Expiring);
        check.Should().Throw<InvalidOperationException>().WithMessage("Whether evidence has expired was not judged, because no date was given: 1 element expires, 'E1' first, on 2020-01-01. Give a date*");
        new Policy { Setting = Setting.On(null, Baseline.AsArgued) }.PathwaysStand().Check(Expiring).IsMet.Should().BeTrue();
        new Policy().PathwaysStand().Check(Cases.Six).Setting.Date.Should().BeNull();
    }

    [Fact]
    public void The_date_is_that_of_the_call_or_else_that_of_the_policy()
    {
        Policy policy = Policy.On(new DateOnly(2019, 12, 31)).PathwaysStand();
        policy.Check(Expiring).IsMet.Should().BeTrue();
        PolicyReport late = policy.Check(Expiring, Cases.Day);
        late.IsMet.Should().BeFalse();
        late.Setting.Date.Should().Be(Cases.Day);
    }

    [Fact]
    public void A_policy_that_expects_nothing_is_refused()
    {
        Action check = () => Policy.On(Cases.Day).Check(Cases.Six);
        check.Should().Throw<InvalidOperationException>().WithMessage("The policy expects nothing*");
    }
}
